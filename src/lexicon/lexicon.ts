import type { Phrase } from "../catalog/types.ts";
import type { Reason } from "../terms.ts";
import { hints, isTellingHint } from "./hint.ts";
import { Matcher } from "./matcher.ts";
import { type Pattern, readLiteral, readPattern } from "./pattern.ts";
import { providers, type SharedPhrase, sharedPhrases } from "./tables.ts";

/** Something the catalog knows by its words. */
export type Wording =
  | { readonly kind: "phrase"; readonly reason: Reason; readonly phrase: SharedPhrase }
  | ProviderWording
  | { readonly kind: "hint"; readonly reason: Reason; readonly word: string }
  | { readonly kind: "sign"; readonly provider: string };

export interface ProviderWording {
  readonly kind: "provider-phrase";
  readonly provider: string;
  readonly phrase: Phrase;
  readonly by: "token" | "text";
}

export interface FoundWording {
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
  /** Characters matched, without the gaps. */
  readonly letters: number;
}

interface Lexicon {
  readonly wordings: readonly Wording[];
  readonly matcher: Matcher;
}

let lexicon: Lexicon | undefined;

/** Every wording of the catalog in a text made by `normalise`. */
export function findWordings(text: string): FoundWording[] {
  lexicon ??= buildLexicon();
  const { wordings, matcher } = lexicon;
  return matcher.find(text).map(({ pattern, start, end, letters }) => {
    return { wording: wordings[pattern]!, start, end, letters };
  });
}

function buildLexicon(): Lexicon {
  const entries = [...sharedEntries(), ...providerEntries(), ...hintEntries()];
  return {
    wordings: entries.map(([wording]) => wording),
    matcher: new Matcher(entries.map(([, pattern]) => pattern)),
  };
}

type Entry = readonly [Wording, Pattern];

function* sharedEntries(): Generator<Entry> {
  for (const [reason, { phrases }] of Object.entries(sharedPhrases())) {
    for (const phrase of phrases) {
      const wording: Wording = { kind: "phrase", reason: reason as Reason, phrase };
      for (const text of phrase.texts ?? [phrase.text!]) yield [wording, readPattern(text)];
    }
  }
}

function* providerEntries(): Generator<Entry> {
  for (const [provider, facts] of Object.entries(providers())) {
    for (const sign of facts.signs) yield [{ kind: "sign", provider }, readLiteral(`${sign}*`)];
    for (const phrase of facts.phrases) {
      const wording = { kind: "provider-phrase", provider, phrase } as const;
      if (phrase.token) yield [{ ...wording, by: "token" }, readLiteral(phrase.token)];
      if (phrase.text) yield [{ ...wording, by: "text" }, readLiteral(phrase.text)];
    }
  }
}

function* hintEntries(): Generator<Entry> {
  for (const words of Object.values(hints())) {
    for (const [word, reason] of Object.entries(words)) {
      if (isTellingHint(word)) yield [{ kind: "hint", reason, word }, readLiteral(word)];
    }
  }
}
