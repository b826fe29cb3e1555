/** What a machine word says happened: "email.delivery_delayed", "HardBounce", "deferred". */
import { loadTable } from "../../catalog/load.ts";
import type { State } from "./outcome.ts";

/** "none": an event that is no end of a delivery ("opened", "queued"). */
export type EventState = State | "none";

type EventTable = Readonly<Record<EventState | "strong", readonly string[]>>;

// "delivery_delayed" is a delay, "delivery failed" a failure: the telling word goes first.
const ORDER: readonly EventState[] = ["complaint", "delayed", "failed", "none", "delivered"];
const MAX_WORD = 60;

/** Undefined where the word is no event that we know. */
export function readState(word: string): EventState | undefined {
  const table = loadTable<EventTable>("carrier/event");
  const parts = partsOf(word);
  return ORDER.find((state) => table?.[state].some((known) => parts.has(known)));
}

/** Whether only mail systems use this word. */
export function isMailEvent(word: string): boolean {
  const parts = partsOf(word);
  return loadTable<EventTable>("carrier/event")?.strong.some((known) => parts.has(known)) ?? false;
}

/** The words of an identifier, and each two neighbours as one: "hard_bounce" has "hard", "bounce" and "hardbounce". */
function partsOf(word: string): ReadonlySet<string> {
  if (word.length > MAX_WORD) return new Set();
  const split = word.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const parts = split.split(/[^\p{L}\d]+/u).filter(Boolean);
  return new Set([...parts, ...parts.slice(1).map((part, index) => `${parts[index]}${part}`)]);
}
