import { foldSpace } from "../fold-space.ts";
import { LiteralTrie } from "../lexicon/literal-trie.ts";

export interface FoundPhrase {
  readonly phrase: string;
  readonly start: number;
}

/** Where phrases occur, in order; those that begin at the same place in the order they were given in. */
export type PhraseFinder = (text: string) => FoundPhrase[];

/**
 * Prepares literal phrases to be found together. Phrases and text are in lower case with single spaces; a phrase
 * counts where a word begins (scripts without spaces: anywhere).
 */
export function indexPhrases(phrases: readonly string[]): PhraseFinder {
  const different = [...new Set(phrases)];
  const trie = new LiteralTrie(different, isAsciiLetter);
  return (text) => {
    const found = trie
      .search(text)
      .sort((one, other) => one.start - other.start || one.literal - other.literal);
    return found.map(({ literal, start }) => ({ phrase: different[literal] as string, start }));
  };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Text as {@link indexPhrases} wants it: lower case, white space folded. */
export function foldText(text: string): string {
  return foldSpace(text.toLowerCase());
}
