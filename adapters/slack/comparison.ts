import type { types } from "@slack/bolt";
import { type Card, type ComparisonBlock, cut, type Line } from "../../src/index.ts";
import { clean } from "./escape.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { mrkdwn, mrkdwnLine, richHeading } from "./lines.ts";

type Direction = Card["direction"];

/** Aspects beside the table: five pairs fill one section. */
const SHORT_PAIRS = LIMITS.fields / 2;

/**
 * A comparison as pairs of fields, which stand side by side on a desk and below each other on a phone; with
 * `tables`, and where it fits, the whole of it as one table too, and only the weightiest aspects as pairs.
 */
export function comparisonBlocks(
  block: ComparisonBlock,
  direction: Direction,
  tables: boolean,
): types.KnownBlock[] {
  const table = tables ? comparisonTable(block) : undefined;
  const pairs = block.columns.length === 2 ? rowPairs : columnPairs;
  if (!table) return [...heading(block.title), ...pairs(block, direction)];
  const few = block.columns.length === 2 ? SHORT_PAIRS : 2;
  const inShort = { ...block, rows: block.rows.slice(0, few) };
  const complete = block.columns.length === 2 && block.rows.length <= few;
  return [...heading(block.title), ...pairs(inShort, direction), ...(complete ? [] : [table])];
}

function heading(title: string): types.KnownBlock[] {
  const elements = richHeading(title);
  return elements.length ? [{ type: "rich_text", elements }] : [];
}

/** Two codes: an aspect is a pair, left and right. */
function rowPairs({ columns, rows }: ComparisonBlock, direction: Direction): types.KnownBlock[] {
  const fields = rows.flatMap(({ label, values }) =>
    columns.map((column, i) => field([column, label], values[i] ?? [], direction)),
  );
  return sections(fields);
}

/** Three to five codes: each has its section, with its aspects in pairs. */
function columnPairs({ columns, rows }: ComparisonBlock, direction: Direction): types.KnownBlock[] {
  return columns.flatMap((column, i) =>
    sections(rows.map(({ label, values }) => field([column, label], values[i] ?? [], direction))),
  );
}

function sections(fields: readonly types.MrkdwnElement[]): types.KnownBlock[] {
  const chunks = Array.from({ length: Math.ceil(fields.length / LIMITS.fields) }, (_, i) =>
    fields.slice(i * LIMITS.fields, (i + 1) * LIMITS.fields),
  );
  return chunks.map((chunk) => ({ type: "section", fields: chunk, expand: true }));
}

function field(names: readonly string[], value: Line, direction: Direction): types.MrkdwnElement {
  const title = mrkdwnLine([{ text: names.join(" · "), style: "strong" }], direction, 200);
  return mrkdwn(`${title}\n${mrkdwnLine(value, direction, LIMITS.fieldText - 250) || "–"}`);
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
