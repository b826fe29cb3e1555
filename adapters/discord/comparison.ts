import type { ComparisonBlock, Line } from "../../src/index.ts";
import { escapeTo, inlineCode } from "./escape.ts";
import { CAPS } from "./limits.ts";
import { type Direction, markdownLine } from "./lines.ts";

/** About the width of a phone: what is shorter stands in one line. */
const ONE_LINE = 44;

/**
 * A comparison as one piece of text for each aspect, its values below it: Discord has no table, and columns of
 * monospace break on a phone.
 */
export function comparisonLines(block: ComparisonBlock, direction: Direction): string[] {
  const { columns, rows } = block;
  return rows.slice(0, CAPS.rows).map((row) => {
    const { label, values } = row;
    const name = escapeTo(label, CAPS.title).trim();
    const each = columns.map((column, i) => entry(column, values[i] ?? [], direction));
    if (name && width(row, columns) <= ONE_LINE) return `**${name}:** ${each.join(" · ")}`;
    return [...(name ? [`**${name}**`] : []), ...each.map((line) => `- ${line}`)].join("\n");
  });
}

function entry(column: string, value: Line, direction: Direction): string {
  const name = inlineCode(column, 60) || "–";
  const text = markdownLine(withoutName(value, column), direction, CAPS.line / 2) || "–";
  return `${name} ${text}`;
}

/** A value that begins with its own column's name need not say it twice. */
function withoutName(value: Line, column: string): Line {
  return value[0]?.text === column ? value.slice(1) : value;
}

function width({ label, values }: ComparisonBlock["rows"][number], columns: readonly string[]) {
  const lengths = values.flat().map(({ text }) => text.length);
  return [label.length, ...columns.map((column) => column.length + 3), ...lengths].reduce(
    (sum, length) => sum + length,
    0,
  );
}
