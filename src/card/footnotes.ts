import type { BounceAnswer } from "../answer/answer.ts";
import { findPhrase } from "../catalog/providers.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import type { Words } from "../words/words.ts";

/** Quiet last lines of an explained failure: how sure it is, what is missing, what became of the paste. */
export function bounceFootnotes(answer: BounceAnswer, words: Words): string[] {
  const { deliveries } = answer.explanation;
  const keys = [
    deliveries.some(isGuess) && "guess",
    deliveries.some(isUnverified) && "unverified",
    answer.truncated && "truncated",
    deliveries.some(({ reason }) => words.entry("reason", reason)?.inEnglish) &&
      words.locale !== "en" &&
      "english",
    "private",
  ];
  return keys.filter((key) => key !== false).map((key) => words.say(`card.footnote.${key}`));
}

function isGuess({ evidence }: DiagnosedDelivery): boolean {
  return evidence[0]?.kind === "similar-wording";
}

function isUnverified({ provider, evidence }: DiagnosedDelivery): boolean {
  const entry = evidence.find(({ kind }) => kind === "provider-phrase")?.entry;
  return Boolean(provider && entry && findPhrase(provider, entry)?.verified === false);
}
