import type { Reason } from "../terms.ts";
import { providers, sharedPhrases } from "./lexicon.ts";
import { normalise } from "./normalise.ts";
import { type Pattern, readPattern } from "./pattern.ts";

/** A wording that is known to mean a reason. */
export interface Sample {
  readonly text: string;
  readonly reason: Reason;
}

/** What the catalog holds to learn from: every alternative of every phrase, and all samples of replies. */
export function samplesOfCatalog(): Sample[] {
  return [...samplesOfShared(), ...samplesOfProviders()];
}

function* samplesOfShared(): Generator<Sample> {
  for (const [name, { phrases }] of Object.entries(sharedPhrases())) {
    const reason = name as Reason;
    for (const { text, texts, sample } of phrases) {
      yield { text: normalise(sample), reason };
      for (const notation of texts ?? [text!]) {
        for (const variant of variantsOf(readPattern(notation))) yield { text: variant, reason };
      }
    }
  }
}

/** Each literal once, with the first ones of the other slots around it. */
function variantsOf(pattern: Pattern): Set<string> {
  const variants = new Set<string>();
  for (const [at, { literals }] of pattern.entries()) {
    for (const literal of literals) {
      const words = pattern.map((slot, other) => (other === at ? literal : slot.literals[0]));
      variants.add(words.join(" ").replaceAll("*", ""));
    }
  }
  return variants;
}

function* samplesOfProviders(): Generator<Sample> {
  for (const { phrases } of Object.values(providers())) {
    for (const { text, sample, reason } of phrases) {
      if (!text) continue;
      yield { text: normalise(sample), reason };
      yield { text: normalise(text), reason };
    }
  }
}
