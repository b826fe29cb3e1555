import {
  completeProviderCode,
  completeReplyCode,
  completeStatusCode,
  completeWords,
} from "../catalog/complete.ts";
import { isCode } from "../request/codes.ts";
import { readHalfTyped } from "../request/half-typed.ts";
import type { EntryRef } from "./answer.ts";
import { entryFacts } from "./facts.ts";
import { entryRef, neighbours } from "./neighbours.ts";

export interface Completion {
  /** What to ask: "421", or "421 vs 450" behind a separator. */
  readonly query: string;
  readonly entry: EntryRef;
}

/** What is asked most, for those who have typed nothing yet. */
const STARTERS = [
  "550",
  "421",
  "5.7.1",
  "5.1.1",
  "mailbox-full",
  "greylisted",
  "5.7.26",
  "451",
  "554",
  "sender-blocked",
];
const MOST_TERMS = 4;

type Search = (query: string) => readonly { readonly id: string }[];
let search: Search | undefined;

/** Misspellings are searched for once Fuse is there: loading it must not hold up a key press. */
async function loadSearch(): Promise<void> {
  search ??= (await import("../catalog/search.ts")).search;
}

/** What a half-typed query may become, best first. */
export function complete(typed: string, limit: number): Completion[] {
  const half = readHalfTyped(typed);
  if (!half) return [];
  if (!search) void loadSearch();
  const taken = new Set(half.terms.map(plainId));
  // "550 5.7": the second code of a reply is typed behind the first.
  const [reply = "", part = half.part] = /^(\d{3} )([245x]\..*)$/.exec(half.part)?.slice(1) ?? [];
  const ids = completePart(part, half.terms.at(-1)).filter((id) => !taken.has(id));
  const entries = [...new Set(ids)].map(entryRef).filter(entryFacts).slice(0, limit);
  const before = half.terms.slice(0, MOST_TERMS).map(plainId);
  return entries.map((entry) => ({ query: [...before, reply + entry.id].join(" vs "), entry }));
}

/** A term as the answer would name it: codes in capitals. */
function plainId(term: string): string {
  return term.split(" ").every(isCode) ? term.toUpperCase() : term;
}

function completePart(part: string, previous: string | undefined): string[] {
  if (!part && previous) return neighbours(entryRef(plainId(previous))).map(({ id }) => id);
  if (!part) return STARTERS;
  if (/^\d{1,3}$/.test(part))
    return [...completeReplyCode(part), ...(part.length === 1 ? completeStatusCode(part) : [])];
  if (/^[245x]\.[\d.]*$/.test(part)) return completeStatusCode(part);
  const found = [...completeProviderCode(part), ...completeWords(part)];
  return found.length > 0 ? found : (search?.(part) ?? []).map(({ id }) => id);
}
