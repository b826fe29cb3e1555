import { findPhrase, findReason } from "../catalog/find.ts";
import type { Reason } from "../terms.ts";
import type { EntryRef } from "./answer.ts";
import { severityOf } from "./digits.ts";
import { type EntryFacts, NOTHING } from "./entry.ts";
import { permanenceOf } from "./permanence.ts";

/** Facts of a reason, "mailbox-full"; undefined where there is none of that name. */
export function reasonFacts(ref: EntryRef): EntryFacts | undefined {
  const facts = findReason(ref.id);
  if (!facts) return undefined;
  const { permanence } = facts;
  return {
    ...NOTHING,
    ref,
    wordsKey: ref.id,
    severity:
      permanence === "permanent" ? "permanent" : permanence === "temporary" ? "transient" : null,
    permanence,
    actors: [facts.actor],
    companions: [...facts.replyCodes, ...facts.enhanced],
    reason: ref.id as Reason,
    confusedWith: facts.confusedWith,
    sources: facts.sources,
  };
}

/** Facts of a provider's own code, "yahoo-tss04"; undefined where the catalog lacks it. */
export function providerCodeFacts(ref: EntryRef): EntryFacts | undefined {
  const found = findPhrase(ref.id);
  if (!found) return undefined;
  const { phrase } = found;
  const companions = [...(phrase.replyCodes ?? []), ...(phrase.enhancedCodes ?? [])];
  const severities = new Set(companions.map(severityOf));
  const severity = severities.size === 1 ? (severityOf(companions[0] ?? "") ?? null) : null;
  return {
    ...NOTHING,
    ref,
    wordsKey: ref.id,
    severity,
    permanence: phrase.permanence ?? permanenceOf(severity),
    actors: [phrase.actor],
    companions,
    standing: "provider",
    reason: phrase.reason,
    provider: { id: found.provider, name: found.facts.names[0] ?? found.provider },
    sample: phrase.sample,
    confusedWith: [phrase.reason],
    sources: [phrase.source],
    verified: phrase.verified,
  };
}
