import { findReplyCode, findStatusCode } from "../catalog/find.ts";
import type { EntryRef } from "./answer.ts";
import { categoryOf, severityOf, subjectOf } from "./digits.ts";
import { type EntryFacts, NOTHING } from "./entry.ts";
import { permanenceOf, permanenceOfClasses } from "./permanence.ts";

/** Facts of a reply code, "421"; undefined where the catalog lacks it. */
export function replyCodeFacts(ref: EntryRef): EntryFacts | undefined {
  const facts = findReplyCode(ref.id);
  if (!facts) return undefined;
  const severity = severityOf(ref.id);
  return {
    ...NOTHING,
    ...facts,
    ref,
    wordsKey: ref.id,
    severity,
    permanence: permanenceOf(severity),
    category: categoryOf(ref.id),
    companions: facts.enhanced,
  };
}

/** Facts of an enhanced status code, "5.7.26" or "X.7.26"; undefined where the catalog lacks it. */
export function statusCodeFacts(ref: EntryRef): EntryFacts | undefined {
  const found = findStatusCode(ref.id);
  if (!found) return undefined;
  const { key, facts } = found;
  const severity = severityOf(ref.id);
  const standing = facts.registered ? "registered" : "unregistered";
  return {
    ...NOTHING,
    ref,
    wordsKey: key,
    severity,
    permanence: permanenceOf(severity) ?? permanenceOfClasses(facts.classes),
    subject: subjectOf(ref.id),
    retry: severity === "transient" ? "later" : facts.retry,
    actors: facts.actors,
    companions: companionsOfClass(facts.replyCodes, ref.id),
    standing: facts.deprecated ? "deprecated" : standing,
    confusedWith: facts.confusedWith,
    sources: facts.sources,
  };
}

/** Of the reply codes the registry gives, those that agree with a class digit (RFC 2034 section 4). */
function companionsOfClass(replyCodes: readonly string[], id: string): readonly string[] {
  return id.startsWith("X") ? replyCodes : replyCodes.filter((code) => code[0] === id[0]);
}
