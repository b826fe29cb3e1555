import type { BounceAnswer } from "../answer/answer.ts";
import { findPhrase } from "../catalog/find.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import type { Words } from "../words/words.ts";

/** Quiet last lines of an explained failure: how sure it is, what is missing, what became of the paste. */
export function bounceFootnotes(answer: BounceAnswer, words: Words): string[] {
  const { deliveries } = answer.explanation;
  const keys = [
    deliveries.some(isGuess) && "guess",
    deliveries.some(isUnverified) && "unverified",
    answer.truncated && "truncated",
    deliveries.some((delivery) => isInEnglish(delivery, words)) && "english",
    "private",
  ];
  return keys.filter((key) => key !== false).map((key) => words.say(`card.footnote.${key}`));
}

/** `inEnglish` is false for the English reader, whose words these are. */
function isInEnglish({ reason, evidence }: DiagnosedDelivery, words: Words): boolean {
  const entry = evidence.find(({ kind }) => kind === "provider-phrase")?.entry;
  const said = [words.entry("reason", reason), entry ? words.entry("provider", entry) : undefined];
  return said.some((words) => words?.inEnglish);
}

function isGuess({ evidence }: DiagnosedDelivery): boolean {
  return evidence[0]?.kind === "similar-wording";
}

function isUnverified({ evidence }: DiagnosedDelivery): boolean {
  const entry = evidence.find(({ kind }) => kind === "provider-phrase")?.entry;
  return Boolean(entry && findPhrase(entry)?.phrase.verified === false);
}
