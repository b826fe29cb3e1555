import { type Completion, complete } from "./answer/complete.ts";
import { entryFacts } from "./answer/facts.ts";
import type { Choice } from "./card/card.ts";
import { entryMark, entryName, reasonTitle } from "./card/names.ts";
import type { Reader } from "./respond.ts";
import { type Words, wordsFor } from "./words/words.ts";

/**
 * What a half-typed query may become, best first, labelled in the reader's language ("421 · Service not available"): for
 * autocomplete and pickers. From memory, in under a millisecond.
 */
export function suggest(typed: string, { locale }: Reader = {}, limit = 25): Choice[] {
  const words = wordsFor(locale);
  return complete(typed, limit).map((completion) => ({
    query: completion.query,
    label: label(completion, words),
  }));
}

function label({ query, entry }: Completion, words: Words): string {
  const before = query.slice(0, -entry.id.length);
  return before + entryLabel(entry, words);
}

function entryLabel(entry: Completion["entry"], words: Words): string {
  if (entry.type === "reason") return entryName(entry, words);
  const reason = entry.type === "provider-code" ? entryFacts(entry)?.reason : undefined;
  const name = reason ? reasonTitle(reason, words) : entryName(entry, words);
  return `${entryMark(entry, words)} · ${name}`;
}
