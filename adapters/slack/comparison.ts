import type { types } from "@slack/bolt";
import { type Block, type ComparisonBlock, cut, type Line } from "../../src/index.ts";
import { clean } from "./escape.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { mrkdwn, mrkdwnLine, richHeading } from "./lines.ts";

/** Aspects beside the table: five pairs fill one section. */
const SHORT_PAIRS = LIMITS.fields / 2;

/**
 * "pairs": fields side by side on a desk, below each other on a phone. "table": one table, where it fits. "both":
 * the weightiest aspects as pairs, then the whole as a table.
 */
export type ComparisonForm = "pairs" | "table" | "both";

export function comparisonBlocks(block: ComparisonBlock, form: ComparisonForm): types.KnownBlock[] {
  const title = heading(block.title);
  const table = form === "pairs" ? undefined : comparisonTable(block);
  if (!table) return [...title, ...pairs(block)];
  if (form === "table") return [...title, table];
  const few = block.columns.length === 2 ? SHORT_PAIRS : 2;
  const inShort = pairs({ ...block, rows: block.rows.slice(0, few) });
  const complete = block.columns.length === 2 && block.rows.length <= few;
  return [...title, ...inShort, ...(complete ? [] : [table])];
}

/** Slack takes one table in a message: the first comparison becomes it, and is told as pairs too where it is alone. */
export function comparisonForms(blocks: readonly Block[], tables: boolean): ComparisonForm[] {
  const comparisons = blocks.filter(({ type }) => type === "comparison");
  return blocks.map((block) => {
    if (!tables || block !== comparisons[0]) return "pairs";
    return comparisons.length === 1 ? "both" : "table";
  });
}

function heading(title: string): types.KnownBlock[] {
  const elements = richHeading(title);
  return elements.length ? [{ type: "rich_text", elements }] : [];
}

function pairs(block: ComparisonBlock): types.KnownBlock[] {
  return block.columns.length === 2 ? rowPairs(block) : columnPairs(block);
}

/** Two codes: an aspect is a pair, left and right. */
function rowPairs({ columns, rows }: ComparisonBlock): types.KnownBlock[] {
  const fields = rows.flatMap(({ label, values }) =>
    columns.map((column, i) => field([column, label], values[i] ?? [])),
  );
  return sections(fields);
}

/** Three to five codes: each has its section, with its aspects in pairs. */
function columnPairs({ columns, rows }: ComparisonBlock): types.KnownBlock[] {
  return columns.flatMap((column, i) =>
    sections(rows.map(({ label, values }) => field([column, label], values[i] ?? []))),
  );
}

function sections(fields: readonly types.MrkdwnElement[]): types.KnownBlock[] {
  const chunks = Array.from({ length: Math.ceil(fields.length / LIMITS.fields) }, (_, i) =>
    fields.slice(i * LIMITS.fields, (i + 1) * LIMITS.fields),
  );
  return chunks.map((chunk) => ({ type: "section", fields: chunk }));
}

function field(names: readonly string[], value: Line): types.MrkdwnElement {
  const title = mrkdwnLine([{ text: names.join(" · "), style: "strong" }], 200);
  return mrkdwn(`${title}\n${mrkdwnLine(value, LIMITS.fieldText - 250) || "–"}`);
}

/** All aspects as one table, the first column naming them; undefined where Slack would refuse it. */
function comparisonTable({ columns, rows }: ComparisonBlock): types.TableBlock | undefined {
  const cells = [
    [" ", ...columns],
    ...rows.map(({ label, values }) => [
      label,
      ...columns.map((_, i) => (values[i] ?? []).map(({ text }) => text).join("")),
    ]),
  ].map((row) => row.map(cell));
  const length = cells.flat().reduce((sum, { text }) => sum + text.length, 0);
  const fits =
    cells.length <= LIMITS.tableRows &&
    columns.length < LIMITS.tableColumns &&
    length <= Math.min(LIMITS.tableText, CAPS.allText / 2);
  if (!fits) return undefined;
  return {
    type: "table",
    rows: cells,
    column_settings: cells[0]?.map(() => ({ is_wrapped: true })) ?? [],
  };
}

function cell(text: string): types.RawTextElement {
  return { type: "raw_text", text: cut(clean(text), LIMITS.fieldText).trim() || " " };
}
