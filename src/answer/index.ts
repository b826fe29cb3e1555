import { LONGEST_QUESTION } from "../limits.ts";
import type { ExplainRequest, Request } from "../request/request.ts";
import type { Answer } from "./answer.ts";
import { compare } from "./compare.ts";
import { lookup } from "./lookup.ts";

/** WHAT IS TRUE about a request. */
export async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case "lookup":
      return lookup(request.query, request.term);
    case "compare":
      return compare(request);
    case "explain":
      return explainOrLookUp(request);
    case "help":
      return request;
  }
}

/** What looked like a failure but tells nothing may still be a question in many words. */
async function explainOrLookUp({ query, input, otherwise }: ExplainRequest): Promise<Answer> {
  // The engine that reads bounces is the largest room: a plain code must not wait for it.
  const { explain, isEmpty } = await import("./explain.ts");
  const explained = await explain(query, input);
  if (query === null || query.length > LONGEST_QUESTION || !isEmpty(explained)) return explained;
  const found = otherwise ? await compare(otherwise) : await lookup(query, query);
  return found.kind === "unknown" ? explained : found;
}
