/** Tables whose columns are aligned by blanks, with dashes under their names: shells' and databases' output. */
import { type CarrierRecord, toRecord } from "../carrier/record.ts";

const DASHES = /[-=]{2,200}/g;
const LEAST_COLUMNS = 2;
const MAX_ROWS = 5_000;

/** Rows under the names that `isTelling` takes for a delivery's, up to the next blank line; none where there are none such. */
export function listColumnRecords(
  lines: readonly string[],
  isTelling: (names: readonly string[]) => boolean,
): CarrierRecord[] {
  const under = lines.findIndex((line, at) => {
    const starts = startsOf(line);
    return starts.length >= LEAST_COLUMNS && isTelling(cut(lines[at - 1] ?? "", starts));
  });
  if (under < 1) return [];
  const starts = startsOf(lines[under] ?? "");
  const names = cut(lines[under - 1] ?? "", starts);
  const rows = lines.slice(under + 1, under + 1 + MAX_ROWS);
  const end = rows.findIndex((row) => row.trim() === "");
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .map((row) => toRecord(cut(row, starts).map((cell, at) => [names[at] ?? "", cell])));
}

/** Where each column begins; none where the line is not all dashes and blanks. */
const startsOf = (line: string): number[] =>
  /^[-= ]{5,2000}$/.test(line) ? [...line.matchAll(DASHES)].map(({ index }) => index) : [];

const cut = (row: string, starts: readonly number[]): string[] =>
  starts.map((start, at) => row.slice(start, starts[at + 1]).trim());
