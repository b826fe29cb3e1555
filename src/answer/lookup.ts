import type { Answer } from "./answer.ts";
import type { Resolution } from "./resolution.ts";
import { resolve } from "./resolve.ts";

/** One code or a few words to the entry they mean. */
export async function lookup(query: string, term: string): Promise<Answer> {
  return toAnswer(query, await resolve(term, query));
}

/** Sure: one code. Several that fit: a search. None: unknown. */
export function toAnswer(query: string, resolution: Resolution): Answer {
  const { entries, sure, replyCode, enhancedCode, suggestions } = resolution;
  const [entry] = entries;
  if (!entry) return { kind: "unknown", query, replyCode, enhancedCode, suggestions };
  if (sure) return { kind: "code", query, entry, suggestions };
  return { kind: "search", query, entries, suggestions };
}
