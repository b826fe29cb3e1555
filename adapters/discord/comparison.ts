import type { ComparisonBlock, Line } from "../../src/index.ts";
import { escapeTo, inlineCode } from "./escape.ts";
import { CAPS } from "./limits.ts";
import { markdownLine } from "./lines.ts";

/** About the width of a phone: what is shorter stands in one line. */
const ONE_LINE = 44;

/**
 * A comparison as one piece of text for each aspect, its values below it: Discord has no table, and columns of
 * monospace break on a phone. Entries that agree share a line.
 */
export function comparisonLines(block: ComparisonBlock): string[] {
  const { columns, rows } = block;
  return rows.slice(0, CAPS.rows).map((row) => {
    const name = escapeTo(row.label, CAPS.title).trim();
    const entries = entriesOf(row, columns);
    if (name && width(row, columns) <= ONE_LINE) return `**${name}:** ${entries.join(" · ")}`;
    return [...(name ? [`**${name}**`] : []), ...entries.map((entry) => `- ${entry}`)].join("\n");
  });
}

type Row = ComparisonBlock["rows"][number];

/** "`421` `450` Temporary failure": names, then what is true of all of them. */
function entriesOf({ values }: Row, columns: readonly string[]): string[] {
  const keys = columns.map((_, i) => JSON.stringify(values[i] ?? []));
  return [...new Set(keys)].map((key) => {
    const first = keys.indexOf(key);
    const names = columns.filter((_, i) => keys[i] === key);
    const value = withoutName(values[first] ?? [], columns[first] ?? "");
    const text = markdownLine(value, CAPS.line / 2) || "–";
    return `${names.map((name) => inlineCode(name, 60) || "–").join(" ")} ${text}`;
  });
}

/** A value that begins with its own column's name need not say it twice. */
function withoutName(value: Line, column: string): Line {
  return value[0]?.text === column ? value.slice(1) : value;
}

function width({ label, values }: Row, columns: readonly string[]): number {
  const lengths = values.flat().map(({ text }) => text.length);
  return [label.length, ...columns.map((column) => column.length + 3), ...lengths].reduce(
    (sum, length) => sum + length,
    0,
  );
}
