import type { CompareRequest } from "../request/request.ts";
import type { Answer, EntryRef } from "./answer.ts";
import { lookup, toAnswer } from "./lookup.ts";
import { entryRef, neighbours } from "./neighbours.ts";
import { NO_RESOLUTION, type Resolution } from "./resolution.ts";
import { resolve } from "./resolve.ts";

const MOST_ENTRIES = 5;
const MOST_SUGGESTIONS = 6;
/** More are not even looked up: a pasted list must not cost a search each. */
const MOST_TERMS = 20;

interface Asked {
  readonly term: string;
  readonly resolution: Resolution;
}

/** Two to five things beside each other; one, where the terms mean the same; none, where one means nothing. */
export async function compare(request: CompareRequest): Promise<Answer> {
  const { query, terms, loose } = request;
  const asked: Asked[] = [];
  for (const term of terms.slice(0, MOST_TERMS))
    asked.push({ term, resolution: await resolve(term) });
  if (loose && !asked.every(({ resolution }) => resolution.sure))
    return lookup(query, terms.join(" "));
  const entries = told(asked);
  const [first] = entries;
  if (!first || (entries.length === 1 && unknown(asked))) return nothingToCompare(query, asked);
  if (entries.length === 1)
    return { kind: "code", query, entry: first, suggestions: near([first]) };
  const leftOut = [
    ...asked.filter(({ resolution }) => !resolution.entries[0]).map(({ term }) => term),
  ];
  leftOut.push(...entries.slice(MOST_ENTRIES).map(({ id }) => id), ...terms.slice(MOST_TERMS));
  const compared = entries.slice(0, MOST_ENTRIES);
  return { kind: "comparison", query, entries: compared, suggestions: near(compared), leftOut };
}

/** "spf vs dkim": one reason for all, but a code for each. */
function told(asked: readonly Asked[]): EntryRef[] {
  const entries = distinct(asked);
  const codes = new Set(asked.flatMap(({ resolution }) => resolution.narrower.slice(0, 1)));
  return entries.length === 1 && codes.size === asked.length ? [...codes].map(entryRef) : entries;
}

function distinct(asked: readonly Asked[]): EntryRef[] {
  const refs = asked.flatMap(({ resolution }) => resolution.entries.slice(0, 1));
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

function unknown(asked: readonly Asked[]): Asked | undefined {
  return asked.find(({ resolution }) => !resolution.entries[0]);
}

/** The unknown term is what the person must mend; the known ones come along. */
function nothingToCompare(query: string, asked: readonly Asked[]): Answer {
  const known = distinct(asked).map(({ id }) => id);
  const missing = unknown(asked)?.resolution;
  const suggestions = [...(missing?.suggestions ?? []), ...known].slice(0, MOST_SUGGESTIONS);
  return toAnswer(query, {
    ...NO_RESOLUTION,
    replyCode: missing?.replyCode ?? null,
    enhancedCode: missing?.enhancedCode ?? null,
    suggestions,
  });
}

function near(entries: readonly EntryRef[]): string[] {
  const ids = entries.flatMap((ref) => neighbours(ref).slice(0, 2)).map(({ id }) => id);
  const others = new Set(ids.filter((id) => !entries.some((entry) => entry.id === id)));
  return [...others].slice(0, MOST_SUGGESTIONS);
}
