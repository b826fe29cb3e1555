import type { EntryRef, SearchAnswer } from "../answer/answer.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Card, Choice } from "./card.ts";
import { entryName } from "./names.ts";

/** Several entries fit: a short list to choose from. */
export function searchCard(answer: SearchAnswer, words: Words): Card {
  return {
    kind: "search",
    locale: words.locale,
    direction: words.direction,
    tone: "neutral",
    title: words.say("card.search.title"),
    verdict: [{ text: words.say("card.search.verdict", { query: answer.query }) }],
    blocks: [
      {
        type: "choices",
        title: words.say("card.search.choices"),
        choices: answer.entries.map((entry) => toChoice(entry, words)),
      },
    ],
    details: [],
    footnotes: [],
    actions: NO_ACTIONS,
  };
}

/** An entry as something to ask next. */
export function toChoice(entry: EntryRef, words: Words): Choice {
  return { query: entry.id, label: entryName(entry, words) };
}
