/** The catalog's words as flat lists of entries: what is counted, compared and checked by translation. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const WORDS = join(import.meta.dirname, "../catalog/words");

/** Tables that are translated. Search words and asking words belong to their language and have no English original. */
export const TABLES = ["ui", "terms", "reason", "reply", "status", "pair", "provider"] as const;

export type Table = (typeof TABLES)[number];

/** Which locale promises what: `catalog/words/plan.json`. */
export interface Plan {
  readonly complete: readonly string[];
  readonly core: readonly string[];
  readonly coreTables: readonly Table[];
  readonly coreReplyCodes: readonly string[];
}

export const plan: Plan = readJson(join(WORDS, "plan.json"));

/** One translatable unit: a sentence of the interface, or all words of a code, a reason, a pair, a term. */
export interface WordEntry {
  readonly table: Table;
  /** "slack.share.button", "severity.transient", "421", "X.7.26", "421 vs 450" … */
  readonly key: string;
  readonly value: unknown;
}

export const idOf = ({ table, key }: Pick<WordEntry, "table" | "key">) => `${table}/${key}`;

export function localeNames(): string[] {
  return readdirSync(WORDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function wordEntries(locale: string): WordEntry[] {
  return TABLES.flatMap((table) => tableEntries(locale, table));
}

function tableEntries(locale: string, table: Table): WordEntry[] {
  const path = join(WORDS, locale, table);
  if (table === "ui") return nestedEntries(table, readFolder(path));
  const content = readIfThere(`${path}.json`);
  if (table === "terms") return nestedEntries(table, content);
  return Object.entries(content).map(([key, value]) => ({ table, key, value }));
}

function nestedEntries(table: Table, content: Record<string, unknown>): WordEntry[] {
  return Object.entries(content).flatMap(([group, entries]) =>
    Object.entries(entries as object).map(([key, value]) => ({
      table,
      key: `${group}.${key}`,
      value,
    })),
  );
}

function readFolder(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  const files = readdirSync(path).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), readIfThere(join(path, file))]),
  );
}

function readIfThere(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const { $schema, ...table } = readJson<Record<string, unknown>>(file);
  return table;
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Eight hex digits that change when the English changes. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
}

/** What each translated entry was made from: `catalog/words/<locale>/made-from.json`, id to fingerprint. */
export function madeFrom(locale: string): Record<string, string> {
  return readIfThere(join(WORDS, locale, "made-from.json")) as Record<string, string>;
}

/** Whether a locale promises an entry. */
export function isPromised(locale: string, { table, key }: WordEntry): boolean {
  if (plan.complete.includes(locale)) return true;
  if (!plan.core.includes(locale)) return false;
  return (
    plan.coreTables.includes(table) || (table === "reply" && plan.coreReplyCodes.includes(key))
  );
}

/** Every string in an entry's value, with its place ("fix.sender-admin", "todo.sender.0"). */
export function stringsOf(value: unknown, place = ""): { place: string; text: string }[] {
  if (typeof value === "string") return [{ place, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsOf(inner, place ? `${place}.${key}` : key),
  );
}
