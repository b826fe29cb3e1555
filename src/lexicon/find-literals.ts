import type { LiteralTrie } from "./literal-trie.ts";

/** A literal's number and where it stands: text.slice(start, end). */
export interface FoundLiteral {
  readonly literal: number;
  readonly start: number;
  readonly end: number;
  /** Its last word ends there; otherwise only the beginning of a longer word was found. */
  readonly whole: boolean;
}

/** All literals of a trie in a text, in order of their ends. One that begins with a letter or digit must begin a word there. */
export function findLiterals(trie: LiteralTrie, text: string): FoundLiteral[] {
  const found: FoundLiteral[] = [];
  let inWord = false;
  for (let start = 0; start < text.length; start++) {
    const goesOn = inWord;
    inWord = isLetter(text.charCodeAt(start));
    if (goesOn && inWord) continue;
    trie.findAt(text, start, (literal, end) => {
      found.push({ literal, start, end, whole: !splitsWord(text, end) });
    });
  }
  return found.sort((one, other) => one.end - other.end);
}

function splitsWord(text: string, at: number): boolean {
  return at < text.length && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** Latin lower case, digits, Greek and Cyrillic: normalised text of the scripts that set spaces between words. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0x370 && unit < 0x530)
  );
}
