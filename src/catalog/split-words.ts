import { askWords } from "./ask-words.ts";
import { fold } from "./fold.ts";

const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+|\p{scx=Thai}+|\p{sc=Hangul}+|[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{sc=Hangul}]]+/gv;
const UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{sc=Hangul}]/u;
/** Blanks between Korean words: set or left out as people please. */
const HANGUL_BLANK = /(?<=\p{sc=Hangul})\s+(?=\p{sc=Hangul})/gu;
const LONG_VOWEL = /ー/g;

/**
 * The words of a text as the index holds them: folded; where a script sets no word breaks, each pair of
 * neighbouring characters. Words that only ask are left out, unless there are no others.
 */
export function splitWords(text: string): string[] {
  const words = fold(text).replace(HANGUL_BLANK, "").replace(LONG_VOWEL, "").match(WORD) ?? [];
  const telling = words.filter((word) => !onlyAsks(word));
  return (telling.length ? telling : words).flatMap((word) =>
    isUnspaced(word) ? pairs(word) : word,
  );
}

/** Whether a word of the index is a pair of characters, which cannot be misspelt into a neighbour. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function pairs(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

function onlyAsks(word: string): boolean {
  return !isUnspaced(word) && askWords().roles.get(word)?.has("asking") === true;
}
