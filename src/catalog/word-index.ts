import { type Phrase, searchPhrases } from "./entries.ts";
import { splitWords } from "./split-words.ts";
import { stemOf } from "./stem.ts";

export interface IndexedPhrase extends Phrase {
  readonly words: readonly string[];
  /** Sum of the weights of its words. */
  readonly weight: number;
}

export interface WordIndex {
  /** Word to the phrases that hold it. */
  readonly phrases: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** Two neighbouring words written as one, to the two. */
  readonly joined: ReadonlyMap<string, readonly [string, string]>;
  /** The stem of words to the words. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** All words in order, for prefixes. */
  readonly sorted: readonly string[];
  /** How telling a word is: the rarer the more. Of a word nobody uses: the most. */
  weightOf(word: string): number;
}

let built: WordIndex | undefined;

/** The index over all languages: built at first use from memory's tables, then kept. */
export function wordIndex(): WordIndex {
  built ??= build(searchPhrases());
  return built;
}

function build(phrases: readonly Phrase[]): WordIndex {
  const split = phrases.map((phrase) => ({ phrase, words: [...new Set(splitWords(phrase.text))] }));
  const counts = new Map<string, number>();
  for (const { words } of split) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log(1 + phrases.length / (counts.get(word) ?? 1));
  const byWord = new Map<string, IndexedPhrase[]>([...counts.keys()].map((word) => [word, []]));
  const joined = new Map<string, readonly [string, string]>();
  for (const { phrase, words } of split) {
    const weight = words.reduce((sum, word) => sum + weightOf(word), 0);
    const indexed = { ...phrase, words, weight };
    for (const word of words) byWord.get(word)?.push(indexed);
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next) joined.set(word + next, [word, next]);
    }
  }
  const sorted = [...counts.keys()].sort();
  return { phrases: byWord, joined, forms: Map.groupBy(sorted, stemOf), sorted, weightOf };
}
