import { askWords } from "../catalog/ask-words.ts";
import { fold } from "../catalog/fold.ts";
import type { HelpTopic } from "../terms.ts";
import { isCode, plainCodes } from "./codes.ts";
import { isPasted, isReply } from "./pasted.ts";
import type { Request } from "./request.ts";
import { codesApart, split } from "./split.ts";
import { tokens } from "./tokens.ts";

const TOPICS: ReadonlyMap<string, HelpTopic> = new Map([
  ["privacy", "privacy"],
  ["about", "about"],
]);

/** What a person typed, to what they ask. Always succeeds. */
export function readRequest(text: string): Request {
  const query = text.trim();
  // The commonest question costs nothing: no expression is built, no language's table is read.
  if (isCode(query)) return { kind: "lookup", query, term: query };
  if (!/[\p{L}\p{N}]/u.test(query)) return { kind: "help", query, topic: "usage" };
  if (isPasted(query)) return { kind: "explain", query, input: text };
  const plain = plainCodes(fold(query));
  if (isCode(plain)) return { kind: "lookup", query, term: plain };
  const topic = helpTopic(plain);
  return topic ? { kind: "help", query, topic } : readQuestion(query, plain);
}

function readQuestion(query: string, plain: string): Request {
  const words = tokens(plain);
  const { terms, loose } = split(words);
  if (terms.length > 1 && !loose) return { kind: "compare", query, terms, loose };
  const otherwise = comparison(query, codesApart(words), terms);
  if (isReply(query, words)) return { kind: "explain", query, input: query, otherwise };
  if (otherwise) return otherwise;
  if (!terms[0]) return { kind: "help", query, topic: "usage" };
  return { kind: "lookup", query, term: terms[0] };
}

/** Several codes are compared whatever stands between them; other terms only if each is something. */
function comparison(query: string, codes: readonly string[], terms: readonly string[]) {
  const several = codes.length > 1 ? codes : terms;
  if (several.length < 2) return undefined;
  return { kind: "compare", query, terms: several, loose: several !== codes } as const;
}

function helpTopic(plain: string): HelpTopic | undefined {
  const topic = TOPICS.get(plain);
  return topic ?? (askWords().roles.get(plain)?.has("help") ? "usage" : undefined);
}
