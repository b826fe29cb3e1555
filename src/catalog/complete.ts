/** What the beginning of a code or of words may become. From memory and in order; nothing fuzzy. */
import { statusCodes } from "./find.ts";
import { loadTable } from "./load.ts";
import { providerIndex, tokenKey } from "./provider-codes.ts";
import { splitWords } from "./split-words.ts";
import type { ReplyCodeFacts } from "./types.ts";
import { type IndexedPhrase, wordIndex } from "./word-index.ts";

/** One letter begins so many words that only the first are looked at. */
const MOST_WORDS = 120;

/** Reply codes that begin so, those of the standards first. */
export function completeReplyCode(digits: string): string[] {
  const table = loadTable<Readonly<Record<string, ReplyCodeFacts>>>("reply") ?? {};
  const rank = (code: string) => STANDINGS.indexOf(table[code]?.standing ?? "nonstandard");
  const codes = Object.keys(table).filter((code) => code.startsWith(digits));
  return codes.sort((a, b) => rank(a) - rank(b) || Number(a) - Number(b));
}

const STANDINGS: readonly ReplyCodeFacts["standing"][] = [
  "standard",
  "extension",
  "draft",
  "nonstandard",
];

/** Enhanced codes that begin so, in the class typed: "5.7." begins 5.7.1. */
export function completeStatusCode(typed: string): string[] {
  const digit = typed.charAt(0).toUpperCase();
  const rest = typed.slice(1);
  return Object.entries(statusCodes())
    .filter(
      ([key, { classes }]) =>
        key.slice(1).startsWith(rest) && (digit === "X" || classes.includes(digit)),
    )
    .sort(
      ([a, first], [b, second]) =>
        Number(second.registered) - Number(first.registered) || byNumber(a, b),
    )
    .map(([key]) => digit + key.slice(1));
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** Providers' codes that begin so: "tss" begins yahoo-tss04, "yahoo b" yahoo-bl21, "yahoo" all of Yahoo's. */
export function completeProviderCode(typed: string): string[] {
  const { byToken, byName, codes } = providerIndex();
  const name = [typed, typed.slice(0, Math.max(typed.lastIndexOf(" "), 0))].find((text) =>
    byName.has(text),
  );
  const key = tokenKey(typed.slice(name?.length ?? 0));
  if (name) {
    const own = codes.filter(({ provider }) => provider === byName.get(name));
    return own.filter(({ phrase }) => tokenKey(phrase.id).startsWith(key)).map(({ id }) => id);
  }
  if (key.length < 2) return [];
  const tokens = [...byToken.keys()].filter((token) => token.startsWith(key)).sort();
  return tokens.flatMap((token) => (byToken.get(token) ?? []).map(({ id }) => id));
}

/** Entries of which a phrase holds all the words, the last of them perhaps half typed. The closest phrase first. */
export function completeWords(typed: string): string[] {
  const words = splitWords(typed);
  const last = words.at(-1);
  if (!last) return [];
  const before = words.slice(0, -1);
  const best = new Map<string, number>();
  for (const phrase of beginning(last)) {
    if (!before.every((word) => phrase.words.includes(word))) continue;
    const score = closeness(phrase, words);
    if (score > (best.get(phrase.id) ?? 0)) best.set(phrase.id, score);
  }
  return [...best].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function beginning(prefix: string): IndexedPhrase[] {
  const { sorted, phrases } = wordIndex();
  const found: IndexedPhrase[] = [];
  const from = firstNotBefore(sorted, prefix);
  for (const word of sorted.slice(from, from + MOST_WORDS)) {
    if (!word.startsWith(prefix)) break;
    found.push(...(phrases.get(word) ?? []));
  }
  return found;
}

function firstNotBefore(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Short phrases first, reasons before codes, and those that begin as typed before those that hold it later. */
function closeness(phrase: IndexedPhrase, words: readonly string[]): number {
  const begins = phrase.words[0]?.startsWith(words[0] ?? "") ? 0.3 : 0;
  const isReason = /^[a-z]/.test(phrase.id) ? 0.1 : 0;
  return words.length / phrase.words.length + begins + isReason;
}
