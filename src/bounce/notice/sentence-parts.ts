import { loadTable } from "../../catalog/load.ts";
import { indexPhrases, type PhraseFinder } from "../phrase-index.ts";

/** The part that a stem plays in a sentence: the lists of `catalog/sentence/<language>.json`. */
type Part = "mail" | "delivery" | "recipient" | "failure" | "delay" | "mine" | "yours" | "goods";

/** Each part as a bit, so that a sentence is a number. */
export const BIT: Readonly<Record<Part, number>> = {
  mail: 1,
  delivery: 2,
  recipient: 4,
  failure: 8,
  delay: 16,
  mine: 32,
  yours: 64,
  goods: 128,
};
interface Stems {
  readonly find: PhraseFinder;
  /** By stem and language: the parts it plays there. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly languages: number;
}

let stems: Stems | undefined;

/** The parts that a sentence has, for each language of the catalog. It is in lower case, a space around each word. */
export function partsByLanguage(sentence: string): Uint8Array {
  stems ??= buildStems();
  const byLanguage = new Uint8Array(stems.languages);
  const ends = new Uint32Array(stems.languages);
  for (const { phrase, start } of stems.find(sentence))
    for (const [language, bits] of stems.parts.get(phrase) ?? []) {
      // "Mailbox" is no mail: the longest stem of a language counts, and none inside it.
      if (start < ends[language]!) continue;
      ends[language] = start + phrase.trimEnd().length;
      byLanguage[language]! |= bits;
    }
  return byLanguage;
}

function buildStems(): Stems {
  const tables = Object.values(loadTable<Record<string, Record<Part, string[]>>>("sentence") ?? {});
  const parts = new Map<string, Map<number, number>>();
  for (const [language, table] of tables.entries())
    for (const part of Object.keys(table) as Part[])
      for (const stem of table[part]) {
        const own = parts.get(stem) ?? new Map<number, number>();
        parts.set(stem, own.set(language, (own.get(language) ?? 0) | BIT[part]));
      }
  const longestFirst = [...parts.keys()].sort((one, other) => other.length - one.length);
  return { find: indexPhrases(longestFirst), parts, languages: tables.length };
}
