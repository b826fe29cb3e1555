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

/** What may part a name from what is said of it; a Korean particle belongs to its name. */
const AFTER_NAME = /^(?:\s{0,2}[:：]\s{0,2}|\s{1,2})/;

/** A value that begins "5.1.1: no" need not name its own column again. */
function withoutName(value: Line, column: string): Line {
  const at = value.findIndex(({ text }) => withoutMarks(text) !== "");
  const [name, next] = value.slice(at);
  const gap = next?.text.match(AFTER_NAME)?.[0];
  if (!name || !next || !gap || withoutMarks(name.text) !== withoutMarks(column)) return value;
  const rest = { ...next, text: next.text.slice(gap.length) };
  return [...value.slice(0, at), rest, ...value.slice(at + 2)];
}

/** The core's marks of direction are no part of a name. */
function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, "");
}

function width({ label, values }: Row, columns: readonly string[]): number {
  const lengths = values.flat().map(({ text }) => text.length);
  return [label.length, ...columns.map((column) => column.length + 3), ...lengths].reduce(
    (sum, length) => sum + length,
    0,
  );
}
