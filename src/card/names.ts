import type { EntryRef } from "../answer/answer.ts";
import { entryFacts } from "../answer/facts.ts";
import { findPhrase } from "../catalog/find.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words/words.ts";
import { providerName } from "./provider-name.ts";

const MAX_NAME = 75;

/** An entry's short name in the reader's language; the id where nothing is known. */
export function entryName(ref: EntryRef, words: Words): string {
  const facts = entryFacts(ref);
  if (!facts) return ref.id;
  switch (ref.type) {
    case "reply-code":
      return words.entry("reply", facts.wordsKey)?.words.name ?? ref.id;
    case "enhanced-code":
      return words.entry("status", facts.wordsKey)?.words.name ?? ref.id;
    case "reason":
      return reasonTitle(ref.id, words);
    case "provider-code": {
      const reason = facts.reason ? reasonTitle(facts.reason, words) : ref.id;
      return cut(`${providerName(facts.provider?.id ?? "")} · ${reason}`, MAX_NAME);
    }
  }
}

/** A reason in the reader's words; the slug where there are none. */
export function reasonTitle(reason: string, words: Words): string {
  return words.entry("reason", reason)?.words.title ?? reason;
}

/** How an entry is written on a card: "421", "5.7.26", a reason's title, "TSS04 (Yahoo Mail)". */
export function entryMark(ref: EntryRef, words: Words): string {
  if (ref.type === "reason") return reasonTitle(ref.id, words);
  if (ref.type !== "provider-code") return ref.id;
  const found = findPhrase(ref.id);
  if (!found) return ref.id;
  return `${found.phrase.token ?? found.phrase.id} (${providerName(found.provider)})`;
}
