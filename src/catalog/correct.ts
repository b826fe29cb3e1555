import Fuse from "fuse.js";
import { edits } from "./edits.ts";
import { isUnspaced } from "./split-words.ts";
import { wordIndex } from "./word-index.ts";

export interface Correction {
  readonly word: string;
  /** 1 for equal, less for every letter that differs. */
  readonly likeness: number;
}

/** Shorter words have too many neighbours. */
const SHORTEST = 3;
const MOST_CORRECTIONS = 4;
/** Fuse looks at so many words at most: those that share the most pairs of letters with the misspelt one. */
const MOST_CANDIDATES = 40;

/** Pair of letters to the known words that hold it. */
let pairIndex: ReadonlyMap<string, readonly string[]> | undefined;

/** Known words that a misspelt one may stand for: those with the fewest edits. */
export function correct(word: string): Correction[] {
  if (word.length < SHORTEST || isUnspaced(word)) return [];
  const most = mostEdits(word);
  const found = new Fuse(candidates(word, most), { threshold: 0.5, ignoreLocation: true })
    .search(word)
    .map(({ item }) => ({ word: item, edits: edits(word, item) }))
    .filter((each) => each.edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return found
    .filter((each) => each.edits === found[0]?.edits)
    .slice(0, MOST_CORRECTIONS)
    .map((each) => ({ word: each.word, likeness: 1 - each.edits / (word.length + 1) }));
}

function mostEdits(word: string): number {
  if (word.length < 7) return 1;
  return word.length < 11 ? 2 : 3;
}

function candidates(word: string, most: number): string[] {
  pairIndex ??= indexPairs();
  const shared = new Map<string, number>();
  for (const pair of pairsOf(word)) {
    for (const other of pairIndex.get(pair) ?? []) {
      const near = Math.abs(other.length - word.length) <= most;
      if (near) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const ranked = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
  return ranked.map(([other]) => other);
}

function indexPairs(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of wordIndex().sorted) {
    if (isUnspaced(word)) continue;
    for (const pair of pairsOf(word)) {
      const words = index.get(pair);
      if (words) words.push(word);
      else index.set(pair, [word]);
    }
  }
  return index;
}

/** "full": " f", "fu", "ul", "ll", "l ". */
function pairsOf(word: string): Set<string> {
  const framed = ` ${word} `;
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
}
