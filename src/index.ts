/** The one door of the core: text in, answer (what is true) and card (how it is said) out. No platform, no clock, no network. */
import type { Answer, EntryRef } from "./answer/answer.ts";
import { entryFacts } from "./answer/facts.ts";
import { answer } from "./answer/index.ts";
import { entryRef } from "./answer/neighbours.ts";
import type { Card, Choice } from "./card/card.ts";
import { type EntryLine, entryLines } from "./card/entry-line.ts";
import { toCard, type View } from "./card/index.ts";
import { readRequest } from "./request/read.ts";
import { suggestChoices } from "./suggest.ts";
import { readTicket } from "./ticket/ticket.ts";
import { wordsFor } from "./words/words.ts";

export type { Answer, BounceAnswer, Explanation } from "./answer/answer.ts";
export { answerJson, explanationJson } from "./answer/json.ts";
export { findUnreadable, type Unreadable } from "./bounce/unreadable.ts";
export type * from "./card/card.ts";
export type { EntryLine } from "./card/entry-line.ts";
export type { View } from "./card/index.ts";
export { maskAddresses } from "./card/mask.ts";
export { plainText } from "./card/plain.ts";
export { cut } from "./cut.ts";
export { MAX_INPUT } from "./limits.ts";
export { locales, resolveLocale } from "./words/locale.ts";
export { type Words, wordsFor } from "./words/words.ts";

export interface Reply {
  readonly answer: Answer;
  readonly card: Card;
}

export interface Reader {
  /** BCP 47 tag or a platform's spelling of one; unknown ones read English. */
  readonly locale?: string | null | undefined;
  readonly view?: View;
}

/** Anything a person may type after `/smtp`: a code, a comparison, words, a pasted failure, "help". */
export async function ask(text: string, reader: Reader = {}): Promise<Reply> {
  return reply(await answer(readRequest(text)), reader);
}

/** A failure handed over to be explained: pasted text, or a file's bytes. */
export async function explain(input: string | Uint8Array, reader: Reader = {}): Promise<Reply> {
  return reply(await answer({ kind: "explain", query: null, input }), reader);
}

/** An answer in another reader's language or view. */
export function reply(found: Answer, reader: Reader = {}): Reply {
  return { answer: found, card: toCard(found, wordsFor(reader.locale), reader.view ?? "private") };
}

/** The card that `card.actions.ticket` or `shortTicket` stood for; undefined where the ticket is not one of ours. */
export function restore(ticket: string, reader: Reader = {}): Reply | undefined {
  const found = readTicket(ticket, findEntry);
  return found && reply(found, reader);
}

function findEntry(id: string): EntryRef | undefined {
  const ref = entryRef(id);
  return entryFacts(ref) && ref;
}

/** What a half-typed query may become, best first: for autocomplete and pickers. From memory, in under a millisecond. */
export function suggest(typed: string, reader: Reader = {}, limit = 25): Choice[] {
  return suggestChoices(typed, wordsFor(reader.locale), limit);
}

/** Everything the catalog knows, a line each, in its order: for pages that list it. */
export function entries(reader: Reader = {}): EntryLine[] {
  return entryLines(wordsFor(reader.locale));
}
