import { readBounce } from "../bounce/read.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import type { Request } from "../request/request.ts";
import type { Answer, BounceAnswer } from "./answer.ts";
import { lookup } from "./lookup.ts";

/** WHAT IS TRUE about a request. */
export async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case "lookup":
      return lookup(request.query, request.term);
    case "compare":
      return lookup(request.query, request.terms.join(" "));
    case "explain":
      return explain(request.query, request.input);
    case "help":
      return request;
  }
}

async function explain(query: string | null, input: string | Uint8Array): Promise<BounceAnswer> {
  const bounce = await readBounce(input);
  const { kind, format, reporter } = bounce;
  const deliveries = kind === "not-a-bounce" ? [] : diagnose(bounce);
  return {
    kind: "bounce",
    query,
    explanation: { kind, format, reporter, deliveries },
    truncated: false,
  };
}
