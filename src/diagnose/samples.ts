import { normalise } from "../lexicon/normalise.ts";
import { type Pattern, readPattern } from "../lexicon/pattern.ts";
import { providers, sharedPhrases } from "../lexicon/tables.ts";
import type { Reason } from "../terms.ts";

/** A wording that is known to mean a reason. */
export interface Sample {
  readonly text: string;
  readonly reason: Reason;
  readonly otherReason?: Reason | undefined;
}

/** What the catalog holds to learn from: every alternative of every shared phrase, and what the providers write. */
export function samplesOfCatalog(ids: readonly string[] = Object.keys(providers())): Sample[] {
  return [...samplesOfShared(), ...ids.flatMap((id) => [...samplesOfProvider(id)])];
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

/** Replies and phrases of one provider; bare codes have no wording. */
export function* samplesOfProvider(id: string): Generator<Sample> {
  for (const { text, sample, reason, otherReason } of providers()[id]?.phrases ?? []) {
    if (!text) continue;
    yield { text: normalise(sample), reason, otherReason };
    yield { text: normalise(text), reason, otherReason };
  }
}
