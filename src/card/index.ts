import type { Answer } from "../answer/answer.ts";
import type { Words } from "../words/words.ts";
import type { Card } from "./card.ts";

/**
 * "private": for the person who asked. "shared": for a channel, addresses masked.
 */
export type View = "private" | "shared";

/** HOW IT IS SAID: an answer as a card in the reader's words. */
export function toCard(answer: Answer, words: Words, _view: View = "private"): Card {
  return {
    kind: answer.kind,
    locale: words.locale,
    direction: words.direction,
    tone: "neutral",
    title: answer.kind,
    verdict: [{ text: "" }],
    blocks: [],
    details: [],
    footnotes: [],
    actions: { compare: [], path: null, ticket: "", shortTicket: "" },
  };
}
