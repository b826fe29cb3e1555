/**
 * A ticket stands for an answer in a button: whoever presses it, on whatever process, gets the card again without
 * anything having been stored. Codes and words travel as ids; a failure travels as its facts, quotations cut.
 */
import type { Answer, EntryRef } from "../answer/answer.ts";
import { HELP_TOPICS } from "../terms.ts";
import { readBounceTicket, shortBounceTicket, writeBounceTicket } from "./bounce-ticket.ts";

/** Slack allows 2,000 characters in a button's value, Discord 100 in a custom_id; both need room for the action. */
export const MAX_TICKET = 1_800;
export const MAX_SHORT_TICKET = 90;

/** At most {@link MAX_TICKET} characters. */
export function writeTicket(answer: Answer): string {
  return answer.kind === "bounce"
    ? `b:${writeBounceTicket(answer, MAX_TICKET - 2)}`
    : idTicket(answer, MAX_TICKET);
}

/** At most {@link MAX_SHORT_TICKET} characters: recipients and quotations are lost, entries beyond the room too. */
export function writeShortTicket(answer: Answer): string {
  return answer.kind === "bounce"
    ? `f:${shortBounceTicket(answer, MAX_SHORT_TICKET - 2)}`
    : idTicket(answer, MAX_SHORT_TICKET);
}

function idTicket(answer: Exclude<Answer, { kind: "bounce" }>, limit: number): string {
  switch (answer.kind) {
    case "code":
      return `c:${answer.entry.id}`;
    case "comparison":
      return fitting("c:", answer.entries, limit);
    case "search":
      return fitting("s:", answer.entries, limit);
    case "unknown":
      return `u:${answer.query}`.slice(0, limit);
    case "help":
      return `h:${answer.topic}`;
  }
}

function fitting(mark: string, entries: readonly EntryRef[], limit: number): string {
  let ticket = mark;
  for (const { id } of entries) {
    const longer = ticket === mark ? mark + id : `${ticket},${id}`;
    if (longer.length > limit) break;
    ticket = longer;
  }
  return ticket;
}

/**
 * The answer that a ticket stands for. Tickets come back from outside: anything that is not one of ours gives
 * undefined. `find` looks an id up in the catalog.
 */
export function readTicket(
  ticket: string,
  find: (id: string) => EntryRef | undefined,
): Answer | undefined {
  const rest = ticket.slice(2);
  switch (ticket.slice(0, 2)) {
    case "b:":
    case "f:":
      return readBounceTicket(rest);
    case "c:":
      return chosen(rest, find);
    case "s:":
      return { kind: "search", query: "", entries: found(rest, find), suggestions: [] };
    case "u:":
      return { kind: "unknown", query: rest, replyCode: null, enhancedCode: null, suggestions: [] };
    case "h:":
      return help(rest);
    default:
      return undefined;
  }
}

function found(ids: string, find: (id: string) => EntryRef | undefined): EntryRef[] {
  const refs = ids.split(",").slice(0, 10).map(find);
  return refs.filter((ref) => ref !== undefined);
}

function chosen(ids: string, find: (id: string) => EntryRef | undefined): Answer | undefined {
  const entries = found(ids, find).slice(0, 5);
  const [first] = entries;
  if (!first) return undefined;
  const query = entries.map(({ id }) => id).join(" vs ");
  if (entries.length === 1) return { kind: "code", query, entry: first, suggestions: [] };
  return { kind: "comparison", query, entries, suggestions: [], leftOut: [] };
}

function help(topic: string): Answer | undefined {
  const known = HELP_TOPICS.find((name) => name === topic);
  return known && { kind: "help", query: "", topic: known };
}
