import type { Phrase } from "../../src/catalog/types.ts";

interface Codes {
  readonly reply: string | undefined;
  readonly enhanced: string | undefined;
}

/** The plainest reading of `Phrase`'s docstring: tokens before texts before codes, agreeing codes before others, else the first. */
export function findPhrase(phrases: readonly Phrase[], sample: string): Phrase | undefined {
  const text = plain(sample);
  const codes: Codes = {
    reply: /^[245]\d\d\b/.exec(text)?.[0],
    enhanced: /^(?:[245]\d\d[ -])?([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1],
  };
  const stages = [
    phrases.filter(({ token }) => token && hasWords(text, plain(token))),
    phrases.filter((phrase) => hasText(phrase, text, codes)),
    phrases.filter((phrase) => !phrase.token && !phrase.text && agrees(phrase, codes, true)),
  ];
  const found = stages.find((stage) => stage.length > 0) ?? [];
  return found.find((phrase) => agrees(phrase, codes, false)) ?? found[0];
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

function hasText(phrase: Phrase, text: string, codes: Codes): boolean {
  if (!phrase.text || !hasWords(text, plain(phrase.text))) return false;
  return !phrase.weak || agrees(phrase, codes, true);
}

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + words.length)) return true;
  }
  return false;
}

const splitsWord = (text: string, at: number) => /^[\p{L}\d]{2}$/u.test(text.slice(at - 1, at + 1));

/** Strictly: every kind of code that the phrase lists must be there. */
function agrees({ replyCodes, enhancedCodes }: Phrase, codes: Codes, strictly: boolean): boolean {
  const fits = (own: readonly string[] | undefined, given: string | undefined) =>
    own === undefined || (given === undefined ? !strictly : own.includes(given));
  return fits(replyCodes, codes.reply) && fits(enhancedCodes, codes.enhanced);
}
