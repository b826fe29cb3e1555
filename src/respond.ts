import type { Answer, EntryRef } from "./answer/answer.ts";
import { entryFacts } from "./answer/facts.ts";
import { answer } from "./answer/index.ts";
import { entryRef } from "./answer/neighbours.ts";
import type { Card } from "./card/card.ts";
import { toCard, type View } from "./card/index.ts";
import { readRequest } from "./request/read.ts";
import { readTicket } from "./ticket/ticket.ts";
import { wordsFor } from "./words/words.ts";

export interface Reply {
  readonly answer: Answer;
  readonly card: Card;
}

export interface Reader {
  /** BCP 47 tag or a platform's spelling of one; unknown ones read English. */
  readonly locale?: string | null | undefined;
  readonly view?: View;
}

/** Anything a person may type after `/smtp`: a code, a comparison, words, a pasted failure, "help", "privacy", "about". */
export async function ask(text: string, reader: Reader = {}): Promise<Reply> {
  return reply(await answer(readRequest(text)), reader);
}

/** A failure handed over to be explained: pasted text, or a file's bytes. */
export async function explain(input: string | Uint8Array, reader: Reader = {}): Promise<Reply> {
  return reply(await answer({ kind: "explain", query: null, input }), reader);
}

/** A question is short; a longer text is a paste in which nothing was found. Characters. */
const LONGEST_QUESTION = 500;

/** Text that should hold a failure; where it holds none, it may still be a question. */
export async function explainOrAsk(text: string, reader: Reader = {}): Promise<Reply> {
  const explained = await explain(text, reader);
  return isFailure(explained) || text.length > LONGEST_QUESTION ? explained : ask(text, reader);
}

/** Whether a failure was recognised, so that there is no need to look further. */
export function isFailure({ answer }: Reply): boolean {
  return answer.kind === "bounce" && answer.explanation.kind !== "not-a-bounce";
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
