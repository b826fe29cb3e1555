import { askWords } from "./ask-words.ts";
import { correct } from "./correct.ts";
import { findReplyCode } from "./find.ts";
import { splitWords } from "./split-words.ts";
import { stemOf } from "./stem.ts";
import { type IndexedPhrase, wordIndex } from "./word-index.ts";

export interface Hit {
  readonly id: string;
  /** 1: a phrase of the entry says exactly this, and it is its name. */
  readonly score: number;
}

/** Longer queries add nothing but time. */
const MAX_QUERY = 64;
const MAX_HITS = 7;
/** Below this a hit shares only chance words with the query. */
const WORTH_SHOWING = 0.4;
/** What an entry's own name is worth more than one of its search words. */
const NAME_BONUS = 0.03;

/** A word nobody knows tells less than a rare one that somebody knows. */
const UNKNOWN_WORD = 0.5;
/** "relayed" for "relay": the same word, nearly. */
const OTHER_FORM = 0.93;

/** What remains of a score that rests on some of the words. */
const GUESS = 0.7;

/** A query's word, and the known words it may stand for with their likeness. */
interface Slot {
  readonly weight: number;
  readonly meant: Map<string, number>;
}

/** Entries by words, best first, in any of the catalog's languages, misspellings allowed. */
export function search(query: string): Hit[] {
  const slots = readSlots(splitWords(query.slice(0, MAX_QUERY)));
  const hits = hitsOf(slots);
  if (hits.length > 0) return hits;
  // "dmarc" among words that nobody knows: a guess, but better than none.
  return hitsOf(slots.filter(isTelling)).map(({ id, score }) => ({ id, score: score * GUESS }));
}

function hitsOf(slots: readonly Slot[]): Hit[] {
  const best = new Map<string, number>();
  for (const phrase of touched(slots)) {
    const score = scoreOf(phrase, slots);
    if (score > (best.get(phrase.id) ?? 0)) best.set(phrase.id, score);
  }
  return [...best]
    .map(([id, score]) => ({ id, score: score * standingOf(id) }))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_HITS);
}

/** A word that says something alone: it is known as typed, and as a phrase of its own. */
function isTelling({ meant }: Slot): boolean {
  const exact = [...meant].find(([, likeness]) => likeness === 1)?.[0] ?? "";
  return (
    wordIndex()
      .phrases.get(exact)
      ?.some(({ words }) => words.length === 1) ?? false
  );
}

function readSlots(words: readonly string[]): Slot[] {
  const slots = words.flatMap((word) => slotsOf(word));
  // "black list" may be "blacklist".
  for (const [at, word] of words.entries()) {
    const joined = word + (words[at + 1] ?? "");
    if (slots.length !== words.length || joined === word || !wordIndex().phrases.has(joined))
      continue;
    slots[at]?.meant.set(joined, 1);
    slots[at + 1]?.meant.set(joined, 1);
  }
  return slots;
}

function slotsOf(word: string): Slot[] {
  const { phrases, joined } = wordIndex();
  if (phrases.has(word)) return [known(word)];
  const two = joined.get(word);
  if (two) return two.map(known);
  const bare = withoutEnding(word);
  return [bare ? known(bare) : unknown(word)];
}

/** "inbox" of "inboxnya", where it is a word. */
function withoutEnding(word: string): string | undefined {
  const ends = askWords().endings.filter((ending) => word.endsWith(ending));
  return ends
    .map((end) => word.slice(0, -end.length))
    .find((bare) => wordIndex().phrases.has(bare));
}

function known(word: string): Slot {
  const { forms, weightOf } = wordIndex();
  const others = (forms.get(stemOf(word)) ?? []).map((form) => [form, OTHER_FORM] as const);
  return { weight: weightOf(word), meant: new Map([...others, [word, 1]]) };
}

/** Another form of a known word, or a misspelling of one, or nothing we know. */
function unknown(word: string): Slot {
  const { forms, weightOf } = wordIndex();
  const others = forms.get(stemOf(word))?.map((form) => ({ word: form, likeness: OTHER_FORM }));
  const likely = others ?? correct(word);
  const weights = likely.map((each) => weightOf(each.word));
  const meant = new Map(likely.map((each) => [each.word, each.likeness]));
  return { weight: weights.length ? Math.min(...weights) : weightOf(word) * UNKNOWN_WORD, meant };
}

function touched(slots: readonly Slot[]): Set<IndexedPhrase> {
  const { phrases } = wordIndex();
  const words = slots.flatMap(({ meant }) => [...meant.keys()]);
  return new Set(words.flatMap((word) => phrases.get(word) ?? []));
}

/** How much of the query the phrase says and of the phrase the query, as one number from 0 to 1. */
function scoreOf(phrase: IndexedPhrase, slots: readonly Slot[]): number {
  const { weightOf } = wordIndex();
  let asked = 0;
  let answered = 0;
  const said = new Map<string, number>();
  for (const { weight, meant } of slots) {
    asked += weight;
    const [word, likeness] = bestWord(phrase, meant);
    answered += weight * likeness;
    if (word) said.set(word, Math.max(likeness, said.get(word) ?? 0));
  }
  const sayings = [...said].reduce((sum, [word, likeness]) => sum + weightOf(word) * likeness, 0);
  const coverage = answered / asked;
  const precision = sayings / phrase.weight;
  const score = (2 * coverage * precision) / (coverage + precision || 1);
  return phrase.isName ? score * (1 + NAME_BONUS) : score;
}

function bestWord(phrase: IndexedPhrase, meant: ReadonlyMap<string, number>) {
  let best: readonly [string | undefined, number] = [undefined, 0];
  for (const word of phrase.words) {
    const likeness = meant.get(word) ?? 0;
    if (likeness > best[1]) best = [word, likeness];
  }
  return best;
}

/** Of two that fit alike, a reason helps more than a code, and a code of the standards more than others. */
function standingOf(id: string): number {
  if (id.startsWith("X.")) return 0.94;
  if (!/^\d/.test(id)) return 1;
  return findReplyCode(id)?.standing === "nonstandard" ? 0.92 : 0.98;
}
