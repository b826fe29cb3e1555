import type { Answer } from "../answer/answer.ts";
import { writeShortTicket, writeTicket } from "../ticket/ticket.ts";
import type { Words } from "../words/words.ts";
import { bounceCard } from "./bounce.ts";
import type { Card } from "./card.ts";
import { codeCard } from "./code.ts";
import { comparisonCard } from "./comparison.ts";
import { isolateCodes } from "./direction.ts";
import { helpCard } from "./help.ts";
import { cleanAnswer, maskAnswer } from "./mask-answer.ts";
import { cardPath } from "./path.ts";
import { searchCard } from "./search.ts";
import { unknownCard } from "./unknown.ts";

/** "private": for the person who asked. "shared": for a channel, addresses masked. */
export type View = "private" | "shared";

/** HOW IT IS SAID: an answer as a card in the reader's words. */
export function toCard(answer: Answer, words: Words, view: View = "private"): Card {
  const clean = cleanAnswer(answer);
  const seen = view === "shared" ? maskAnswer(clean) : clean;
  const card = isolateCodes(render(seen, words));
  const tickets = { ticket: writeTicket(seen), shortTicket: writeShortTicket(seen) };
  return { ...card, actions: { ...card.actions, ...tickets, path: cardPath(seen) } };
}

function render(answer: Answer, words: Words): Card {
  switch (answer.kind) {
    case "code":
      return codeCard(answer, words) ?? unknownCard(notFound(answer.query), words);
    case "comparison":
      return comparisonCard(answer, words);
    case "search":
      return searchCard(answer, words);
    case "unknown":
      return unknownCard(answer, words);
    case "help":
      return helpCard(answer, words);
    case "bounce":
      return bounceCard(answer, words);
  }
}

/** An entry that left the catalog after a ticket for it had been written. */
function notFound(query: string) {
  return { kind: "unknown", query, replyCode: null, enhancedCode: null, suggestions: [] } as const;
}
