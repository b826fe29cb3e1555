import type { Answer } from "./answer.ts";

/** One code or a few words to the entry they mean. */
export function lookup(query: string, _term: string): Answer {
  return { kind: "unknown", query, replyCode: null, enhancedCode: null, suggestions: [] };
}
