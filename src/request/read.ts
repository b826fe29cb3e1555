import { askWords } from "../catalog/ask-words.ts";
import { fold } from "../catalog/fold.ts";
import type { HelpTopic } from "../terms.ts";
import { isCode, plainCodes } from "./codes.ts";
import { isPasted, isReply } from "./pasted.ts";
import type { Request } from "./request.ts";
import { split } from "./split.ts";
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
  const compared = terms.length > 1 && !loose;
  if (!compared && isReply(query, words)) return { kind: "explain", query, input: query };
  if (terms.length > 1) return { kind: "compare", query, terms, loose };
  if (!terms[0]) return { kind: "help", query, topic: "usage" };
  return { kind: "lookup", query, term: terms[0] };
}

function helpTopic(plain: string): HelpTopic | undefined {
  const topic = TOPICS.get(plain);
  return topic ?? (askWords().roles.get(plain)?.has("help") ? "usage" : undefined);
}
