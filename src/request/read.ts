import type { Request } from "./request.ts";

/** What a person typed, to what they ask. Always succeeds. */
export function readRequest(text: string): Request {
  const query = text.trim();
  if (query === "" || query === "help") return { kind: "help", query, topic: "usage" };
  return { kind: "lookup", query, term: query };
}
