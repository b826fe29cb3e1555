import type { CodeAnswer } from "../answer/answer.ts";
import { type EntryFacts, entryFacts } from "../answer/facts.ts";
import { neighbours } from "../answer/neighbours.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Block, Card, Choice, Line, Tone } from "./card.ts";
import { entryMark, entryName, reasonTitle } from "./names.ts";
import { sourceLinks } from "./sources.ts";
import { prose, strong } from "./spans.ts";
import { type Spoken, spokenOf } from "./spoken.ts";
import { aspectLabel, aspectsOf, aspectValue } from "./terms.ts";

const MAX_TITLE = 120;
const MAX_NEIGHBOURS = 4;

/** One entry: what it means, when it is seen, how to fix it. */
export function codeCard(answer: CodeAnswer, words: Words): Card | undefined {
  const facts = entryFacts(answer.entry);
  if (!facts) return undefined;
  const spoken = spokenOf(facts, words);
  const compare = compareChoices(answer, words);
  return {
    kind: "code",
    locale: words.locale,
    direction: words.direction,
    tone: toneOf(facts),
    title: cut(title(answer, facts, words), MAX_TITLE),
    verdict: verdict(facts, spoken, words),
    blocks: [
      ...sentence("seen", spoken.seen, words),
      ...fixes(spoken, words),
      ...sentence("retry", spoken.retry, words),
      ...sentence("note", spoken.note, words),
      factsBlock(facts, words),
      ...neighbourChoices(compare, words),
      ...sourceLinks([answer.entry], words),
    ],
    details: sample(facts, words),
    footnotes: footnotes(facts, spoken, words),
    actions: { ...NO_ACTIONS, compare },
  };
}

function title({ entry }: CodeAnswer, facts: EntryFacts, words: Words): string {
  const mark = entryMark(entry, words);
  const name = facts.reason ? reasonTitle(facts.reason, words) : entryName(entry, words);
  return mark === name ? name : `${mark} · ${name}`;
}

/** The colour of one entry: by its class, else by what is known of trying again. */
export function toneOf({ severity, permanence }: EntryFacts): Tone {
  if (severity === "permanent" || permanence === "permanent") return "permanent";
  if (severity === "transient" || permanence === "temporary") return "temporary";
  return severity === "positive" ? "success" : "neutral";
}

function verdict(facts: EntryFacts, { meaning }: Spoken, words: Words): Line {
  const said = prose(meaning);
  if (!facts.severity) return said;
  const severity = words.term("severity", facts.severity).name;
  return [strong(words.say("card.sentence", { text: severity })), { text: " " }, ...said];
}

function sentence(key: "seen" | "retry" | "note", text: string | null, words: Words): Block[] {
  return text ? [{ type: "text", title: words.say(`card.code.${key}`), text: prose(text) }] : [];
}

/** One line per step; who is to take it stands in front where several can do something. */
function fixes(spoken: Spoken, words: Words): Block[] {
  const several = spoken.fixes.length > 1;
  const items = spoken.fixes.flatMap(({ actor, steps }) =>
    steps.map((step): Line => {
      const who = strong(words.say("card.label", { label: words.term("actor", actor).name }));
      return several ? [who, { text: " " }, ...prose(step)] : prose(step);
    }),
  );
  if (items.length === 0) return [];
  return [{ type: "list", title: words.say("card.code.fix"), ordered: false, items }];
}

function factsBlock(facts: EntryFacts, words: Words): Block {
  const rows = aspectsOf(facts).map((aspect) => ({
    label: aspectLabel(aspect, words),
    value: aspectValue(aspect, facts, words),
  }));
  return { type: "facts", title: words.say("card.code.facts"), rows };
}

function compareChoices({ entry }: CodeAnswer, words: Words): Choice[] {
  // What a provider's own code comes down to is said already; it is not confused with that.
  return neighbours(entry)
    .filter(({ type }) => entry.type !== "provider-code" || type === "provider-code")
    .slice(0, MAX_NEIGHBOURS)
    .map((other) => ({
      query: `${entry.id} vs ${other.id}`,
      label: entryName(other, words),
    }));
}

function neighbourChoices(choices: readonly Choice[], words: Words): Block[] {
  if (choices.length === 0) return [];
  return [{ type: "choices", title: words.say("card.code.confused"), choices }];
}

function sample({ sample }: EntryFacts, words: Words): Block[] {
  return sample ? [{ type: "quote", title: words.say("card.code.sample"), text: sample }] : [];
}

function footnotes(facts: EntryFacts, spoken: Spoken, words: Words): string[] {
  return [
    ...(spoken.inEnglish ? [words.say("card.footnote.english")] : []),
    ...(facts.verified ? [] : [words.say("card.footnote.unverified")]),
  ];
}
