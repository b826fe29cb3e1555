import { loadTable } from "../catalog/load.ts";
import { foldText, indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** The part that a stem plays in a sentence: the lists of `catalog/sentence/<language>.json`. */
type Part = "mail" | "delivery" | "recipient" | "failure" | "delay" | "mine" | "yours";

/** What a text says in sentences of any wording. */
export interface FailureSentences {
  /** Sentences with a failure and two of mail, delivery and recipient: "The letter did not get to its addressee". */
  readonly full: number;
  /** Sentences with a failure and one of them: "Mailbox disabled". */
  readonly half: number;
  /** Of all: how many speak of a delay, or of a later attempt. */
  readonly delayed: number;
}

const BIT: Readonly<Record<Part, number>> = {
  mail: 1,
  delivery: 2,
  recipient: 4,
  failure: 8,
  delay: 16,
  mine: 32,
  yours: 64,
};
const MATTER = BIT.mail | BIT.delivery | BIT.recipient;
const TROUBLE = BIT.failure | BIT.delay;

/** A notice comes to the point early. */
const MAX_WORDS = 6_000;
/** A sentence goes on in the next line where this one is full. */
const FULL_LINE = 44;

interface Stems {
  readonly find: PhraseFinder;
  /** By stem and language: the parts it plays there. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly languages: number;
}

let stems: Stems | undefined;

/** Sentences that say that mail failed, in any language of the catalog, whatever their wording. */
export function findFailureSentences(words: string): FailureSentences {
  const count = { full: 0, half: 0, delayed: 0 };
  for (const sentence of new Set(sentencesOf(words.slice(0, MAX_WORDS)))) {
    const bits = partsOf(sentence);
    if (sizeOf(bits) === 0) continue;
    if (bits & BIT.delay) count.delayed++;
    if (bits & BIT.failure) count[sizeOf(bits) > 1 ? "full" : "half"]++;
  }
  return count;
}

/** Sentences without the question marks' own: nobody asks in a notice. A list's lines are sentences too. */
function sentencesOf(words: string): string[] {
  const lines = words.split("\n");
  const joined = lines.map((line) => (line.length < FULL_LINE ? `${line}\n` : `${line} `)).join("");
  return joined
    .split(/(?<=[.!?])\s|[\n。！]/)
    .filter((sentence) => !/[?？]$/.test(sentence))
    .map(plainSentence)
    .filter((sentence) => sentence.length > 4);
}

/** Words alone, a space around each: addresses, hosts and links say nothing of failure. */
function plainSentence(sentence: string): string {
  const words = sentence
    .replace(/[!-~]+/g, (token) => (/[@/_]|\w\.\w/.test(token) ? " " : token))
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ");
  // A Turkish capital dotted I leaves its dot behind in lower case.
  return ` ${foldText(words).replaceAll("\u0307", "").trim()} `;
}

/** The parts found in the one language that says most; 0 where neither failure nor delay is told, or a person's own. */
function partsOf(sentence: string): number {
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
  let most = 0;
  for (const bits of byLanguage)
    if (bits & TROUBLE && !isPersonal(bits) && sizeOf(bits) > sizeOf(most)) most = bits;
  return most;
}

function isPersonal(bits: number): boolean {
  return (bits & BIT.mine) !== 0 && (bits & BIT.yours) === 0;
}

function sizeOf(bits: number): number {
  let size = 0;
  for (let rest = bits & MATTER; rest > 0; rest &= rest - 1) size++;
  return size;
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
