import type { HelpAnswer } from "../answer/answer.ts";
import type { HelpTopic } from "../terms.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Block, Card } from "./card.ts";

/** Queries that work as they stand, in any language. */
const EXAMPLES = [
  ["421", "code"],
  ["421 vs 500", "compare"],
  ["mailbox full", "words"],
  ["550 5.1.1 User unknown", "paste"],
] as const;

const TITLES: Readonly<Record<HelpTopic, string>> = {
  usage: "help",
  privacy: "privacy",
  about: "about",
};

export function helpCard({ topic }: HelpAnswer, words: Words): Card {
  return {
    kind: "help",
    locale: words.locale,
    direction: words.direction,
    tone: "neutral",
    title: words.say(`card.${TITLES[topic]}.title`),
    verdict: [{ text: words.say(`card.${TITLES[topic]}.verdict`) }],
    blocks: body(topic, words),
    details: [],
    footnotes: topic === "usage" ? [words.say("card.help.private")] : [],
    actions: NO_ACTIONS,
  };
}

function body(topic: HelpTopic, words: Words): Block[] {
  switch (topic) {
    case "usage":
      return [exampleChoices(words)];
    case "privacy":
      return [sentence("privacy.logged", words), sentence("privacy.shared", words)];
    case "about":
      return [sentence("about.source", words), exampleChoices(words)];
  }
}

/** Three or four queries to try, worded in the reader's language. */
export function exampleChoices(words: Words): Block {
  const choices = EXAMPLES.map(([query, key]) => ({
    query,
    label: words.say(`card.help.example.${key}`),
  }));
  return { type: "choices", title: words.say("card.help.choices"), choices };
}

function sentence(key: string, words: Words): Block {
  return { type: "text", text: [{ text: words.say(`card.${key}`) }] };
}
