import type { HelpAnswer } from "../answer/answer.ts";
import type { HelpTopic } from "../terms.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Block, Card } from "./card.ts";

/** What to ask in words, as people of the reader's language type it. */
const EXAMPLE_REASON = "mailbox-full";

const TITLES: Readonly<Record<HelpTopic, string>> = {
  usage: "help",
  privacy: "privacy",
  about: "about",
};

/** A page of help: what to type, what becomes of a paste, whose app this is. */
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

/** Queries to try that work as they stand. */
export function exampleChoices(words: Words): Block {
  const examples = [
    ["421", "code"],
    ["421 vs 500", "compare"],
    [words.searchWord(EXAMPLE_REASON) ?? "mailbox full", "words"],
    ["550 5.1.1 User unknown", "paste"],
  ] as const;
  const choices = examples.map(([query, key]) => ({
    query,
    label: words.say(`card.help.example.${key}`),
  }));
  return { type: "choices", title: words.say("card.help.choices"), choices };
}

function sentence(key: string, words: Words): Block {
  return { type: "text", text: [{ text: words.say(`card.${key}`) }] };
}
