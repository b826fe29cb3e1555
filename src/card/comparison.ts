import type { ComparisonAnswer, EntryRef } from "../answer/answer.ts";
import { type Aspect, differences } from "../answer/comparison.ts";
import { type EntryFacts, entryFacts } from "../answer/facts.ts";
import { pairKey } from "../answer/neighbours.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Block, Card, Line } from "./card.ts";
import { toneOf } from "./code.ts";
import { entryMark, entryName } from "./names.ts";
import { sourceLinks } from "./sources.ts";
import { prose, strong } from "./spans.ts";
import { type Spoken, spokenOf } from "./spoken.ts";
import { aspectLabel, aspectValue } from "./terms.ts";

const MAX_TITLE = 120;
/** Of five entries there are ten pairs; the first few questions decide. */
const MAX_QUESTIONS = 3;
/** Beyond this many side by side, each says only what it means and how it is fixed: a phone is narrow. */
const FULL_SIDES = 3;

interface Side {
  readonly ref: EntryRef;
  readonly mark: string;
  readonly facts: EntryFacts;
  readonly spoken: Spoken;
}

/** Two to five entries side by side: the deciding question, what differs, then what each means and needs. */
export function comparisonCard(answer: ComparisonAnswer, words: Words): Card {
  const sides = answer.entries.flatMap((ref) => side(ref, words));
  const questions = pairQuestions(answer.entries, words);
  const marks = sides.map(({ mark }) => mark);
  return {
    kind: "comparison",
    locale: words.locale,
    direction: words.direction,
    tone: commonTone(sides),
    title: cut(words.say("card.comparison.title", { names: marks }), MAX_TITLE),
    verdict: verdict(sides, words),
    blocks: [
      ...questions,
      ...keyDifferences(sides, words),
      eachInWords(sides, words),
      ...sourceLinks(answer.entries, words),
    ],
    details: [],
    footnotes: footnotes(answer, sides, words),
    actions: NO_ACTIONS,
  };
}

function footnotes(answer: ComparisonAnswer, sides: readonly Side[], words: Words): string[] {
  const { entries, leftOut } = answer;
  const english =
    sides.some(({ spoken }) => spoken.inEnglish) ||
    pairKeys(entries).some((key) => words.entry("pair", key)?.inEnglish);
  return [
    ...(leftOut.length > 0 ? [words.say("card.comparison.left-out", { names: leftOut })] : []),
    ...(english ? [words.say("card.footnote.english")] : []),
  ];
}

function side(ref: EntryRef, words: Words): Side[] {
  const facts = entryFacts(ref);
  if (!facts) return [];
  return [{ ref, mark: entryMark(ref, words), facts, spoken: spokenOf(facts, words) }];
}

function commonTone(sides: readonly Side[]) {
  const tones = new Set(sides.map(({ facts }) => toneOf(facts)));
  const [only] = tones;
  return tones.size === 1 && only ? only : "neutral";
}

/** "421: temporary failure, service not available. 500: …": no grammar to slip on, in any language. */
function verdict(sides: readonly Side[], words: Words): Line {
  return sides.flatMap(({ ref, mark, facts }, i): Line => {
    const severity = facts.severity ? words.term("severity", facts.severity).name : null;
    const name = ref.type === "reason" ? null : entryName(ref, words);
    const said = [severity, name].filter(Boolean).join(" · ");
    const end = i < sides.length - 1 ? "\n" : "";
    return [strong(mark), { text: said ? `: ${said}${end}` : end }];
  });
}

function pairQuestions(entries: readonly EntryRef[], words: Words): Block[] {
  const title = words.say("card.comparison.decide");
  const several = entries.length > 2;
  return pairKeys(entries).flatMap((key): Block[] => {
    const said = words.entry("pair", key)?.words;
    if (!said) return [];
    const text = several ? [said.question] : [said.question, said.note];
    const line = prose(text.filter(Boolean).join("\n"));
    return [{ type: "text", title: several ? `${title} ${key}` : title, text: line }];
  });
}

function pairKeys(entries: readonly EntryRef[]): string[] {
  const pairs = entries.flatMap((a, i) => entries.slice(i + 1).map((b) => pairKey(a, b)));
  return [...new Set(pairs.filter((key) => key !== undefined))].slice(0, MAX_QUESTIONS);
}

function keyDifferences(sides: readonly Side[], words: Words): Block[] {
  const all = sides.map(({ facts }) => facts);
  const rows = differences(all)
    .filter(({ aspect }) => all.every((facts) => isSaid(facts[aspect])) || sameKind(sides))
    .map(({ aspect }) => ({
      label: aspectLabel(aspect, words),
      values: all.map((facts) => aspectValue(aspect, facts, words)),
    }));
  if (rows.length === 0)
    return [{ type: "text", text: [{ text: words.say("card.comparison.same") }] }];
  const columns = sides.map(({ mark }) => mark);
  return [{ type: "comparison", title: words.say("card.comparison.differences"), columns, rows }];
}

/** A reply code has no subject and an enhanced code no phase: that is no difference worth a row. */
function sameKind(sides: readonly Side[]): boolean {
  return new Set(sides.map(({ ref }) => ref.type)).size === 1;
}

function isSaid(value: EntryFacts[Aspect]): boolean {
  return value !== null && value.length > 0;
}

function eachInWords(sides: readonly Side[], words: Words): Block {
  const row = (key: string, said: (spoken: Spoken) => Line) => ({
    label: words.say(`card.comparison.${key}`),
    values: sides.map(({ spoken }) => said(spoken)),
  });
  const brief = sides.length > FULL_SIDES;
  const rows = [
    row("what", ({ meaning }) => prose(meaning)),
    ...(brief ? [] : [row("seen", ({ seen }) => prose(seen ?? ""))]),
    row("fix", (spoken) => fixLine(spoken, words)),
    ...(brief ? [] : [row("retry", ({ retry }) => prose(retry ?? ""))]),
  ].filter(({ values }) => values.some((value) => value.some(({ text }) => text !== "")));
  const columns = sides.map(({ mark }) => mark);
  return { type: "comparison", title: words.say("card.comparison.words"), columns, rows };
}

/** The first step of whoever must act first. */
function fixLine({ fixes }: Spoken, words: Words): Line {
  const [first] = fixes;
  if (!first) return [{ text: "" }];
  const who = words.term("actor", first.actor).name;
  return [
    strong(words.say("card.label", { label: who })),
    { text: " " },
    ...prose(first.steps[0] ?? ""),
  ];
}
