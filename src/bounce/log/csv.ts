/** Logs that are tables: with a line of column names, or known by how their rows begin, or by what their cells are. */
import { loadTable } from "../../catalog/load.ts";
import { type CarrierRecord, fieldTable, normaliseKey, toRecord } from "../carrier/record.ts";
import { readBareRow } from "./bare-row.ts";
import { listColumnRecords } from "./columns.ts";
import { splitRow } from "./row.ts";

const MAX_ROWS = 5000;
const SEPARATORS = [",", "\t", ";", "|"];

interface Columns {
  /** How each row begins. */
  readonly pattern: string;
  readonly names: readonly string[];
}

/** Rows as records; none where the lines are no table of deliveries. */
export function listCsvRecords(lines: readonly string[]): CarrierRecord[] {
  const rows = lines.slice(0, MAX_ROWS);
  const aligned = listColumnRecords(rows, isTelling);
  if (aligned.length > 0) return aligned;
  const head = rows.findIndex((line) => columnsOf(line) !== undefined);
  const named = head >= 0 ? columnsOf(rows[head] ?? "") : undefined;
  if (named) return rows.slice(head + 1).flatMap((row) => toRow(row, named.names, named.separator));
  return rows.flatMap((row) => {
    const known = knownColumns().find(({ pattern }) => pattern.test(row));
    if (known) return toRow(row, known.names, ",");
    const bare = readBareRow(row);
    return bare ? [bare] : [];
  });
}

/** A line of column names, one of them a recipient's. */
function columnsOf(line: string): { names: string[]; separator: string } | undefined {
  if (line.length > 4000 || line.includes("@")) return undefined;
  const bare = line.replace(/^#?Fields: ?/i, "");
  const separator = SEPARATORS.find((mark) => bare.split(mark).length > 3);
  if (!separator) return undefined;
  const names = splitRow(bare, separator).map(normaliseKey);
  return isTelling(names) ? { names, separator } : undefined;
}

function isTelling(columns: readonly string[]): boolean {
  const names = columns.map(normaliseKey);
  const isName = names.filter((name) => /^[a-z_]{2,40}\d{0,2}$/.test(name)).length;
  const { recipient } = fieldTable();
  const named = names.some((name) => recipient.includes(name) || name.startsWith("recipient"));
  return named && isName >= names.length - 1;
}

function toRow(row: string, names: readonly string[], separator: string): CarrierRecord[] {
  const cells = splitRow(row, separator);
  if (cells.length < 3 || row.startsWith("#")) return [];
  return [toRecord(cells.map((cell, index) => [names[index] ?? "", cell]))];
}

let compiled: { pattern: RegExp; names: readonly string[] }[] | undefined;

function knownColumns() {
  if (compiled) return compiled;
  const services = Object.values(
    loadTable<Record<string, { columns?: Columns }>>("carrier/record") ?? {},
  );
  compiled = services.flatMap(({ columns }) =>
    columns
      ? [{ pattern: new RegExp(columns.pattern), names: columns.names.map(normaliseKey) }]
      : [],
  );
  return compiled;
}
