import { Ajv } from "ajv";
import { expect, test } from "vitest";
import pairSchema from "../../catalog/schema/pair.json" with { type: "json" };
import { compareRefs, entryRef } from "../../src/answer/neighbours.ts";
import { findReplyCode, findStatusCode, statusCodes } from "../../src/catalog/find.ts";
import { loadTable } from "../../src/catalog/load.ts";
import type { PairWords } from "../../src/catalog/types.ts";
import { REASONS } from "../../src/terms.ts";
import { doubledWords, sentences } from "./prose.ts";

const pairs = loadTable<Record<string, PairWords>>("words/en/pair") ?? {};
const rows = Object.entries(pairs).map(([key, words]) => {
  const [left = "", right = ""] = key.split(" vs ");
  return { key, left, right, ...words };
});

const isKnown = (id: string) =>
  Boolean(findReplyCode(id) ?? findStatusCode(id) ?? REASONS.find((reason) => reason === id));

/** "421 vs 450" for each id that any entry names as easily confused with it. */
function confusedPairs(): string[] {
  const tables = { ...loadTable<Table>("reply"), ...statusCodes(), ...loadTable<Table>("reason") };
  const keys = Object.entries(tables).flatMap(([id, { confusedWith }]) =>
    confusedWith.map((other) => {
      const [left, right] = [entryRef(id), entryRef(other)].sort(compareRefs);
      return `${left?.id} vs ${right?.id}`;
    }),
  );
  return [...new Set(keys)];
}

type Table = Record<string, { readonly confusedWith: readonly string[] }>;

/** The pairs that the seeds compare, and those most asked about. */
const WITH_NOTE = [
  ...["354 vs 421", "421 vs 500", "354 vs 521", "221 vs 354", "250 vs 421"],
  ...["421 vs 450", "421 vs 451", "421 vs 452", "450 vs 451", "450 vs 452", "451 vs 452"],
  ...["450 vs 550", "550 vs 551", "550 vs 553", "550 vs 554", "551 vs 553", "551 vs 554"],
  ...["553 vs 554", "452 vs 552", "521 vs 556", "530 vs 535", "500 vs 502", "250 vs 251"],
  ...["250 vs 252", "251 vs 252", "534 vs 535", "534 vs 538", "535 vs 538", "454 vs 530"],
  ...["4.7.1 vs 5.7.1", "4.2.2 vs 5.2.2", "X.1.1 vs X.1.10", "X.2.1 vs X.2.2"],
  ...["X.7.26 vs X.7.27", "X.7.1 vs X.7.606", "421 vs greylisted", "550 vs X.1.1"],
  ...["mailbox-disabled vs mailbox-unknown", "greylisted vs rate-limited"],
  ...["bad-reputation vs spam-content", "bad-reputation vs sender-blocked"],
];

const checks: Readonly<Record<string, () => readonly string[]>> = {
  "both ids are known": () =>
    rows.filter(({ left, right }) => !isKnown(left) || !isKnown(right)).map(({ key }) => key),
  "ids stand in catalog order": () =>
    rows
      .filter(({ left, right }) => compareRefs(entryRef(left), entryRef(right)) >= 0)
      .map(({ key }) => key),
  "every confused pair has its question": () => confusedPairs().filter((key) => !pairs[key]),
  "the pairs most asked about have a note": () => WITH_NOTE.filter((key) => !pairs[key]?.note),
  "the question asks, and answers": () =>
    rows.filter(({ question }) => !/\?.*\.$/.test(question)).map(({ key }) => key),
  "the question names both codes": () =>
    rows
      .filter(({ left, right }) => /^\d{3}$/.test(left) && /^\d{3}$/.test(right))
      .filter(({ left, right, question }) => !question.includes(left) || !question.includes(right))
      .map(({ key }) => key),
  "texts keep to their length": () =>
    rows
      .filter(({ question, note = "" }) => question.length > 260 || note.length > 600)
      .map(({ key }) => key),
  "notes have two sentences or more": () =>
    rows.filter(({ note }) => note && sentences(note).length < 2).map(({ key }) => key),
  "no doubled word": () =>
    rows.flatMap(({ question, note = "" }) => doubledWords(`${question} ${note}`)),
  "no sentence serves two pairs": () => {
    const all = rows.flatMap(({ question, note = "" }) => [question, ...sentences(note)]);
    return all.filter((sentence, at) => all.indexOf(sentence) !== at);
  },
};

test("pairs have the shape of their schema", () => {
  const ajv = new Ajv({ allErrors: true });
  expect(ajv.validate(pairSchema, pairs), ajv.errorsText()).toBe(true);
});

test.for(Object.keys(checks))("%s", (name) => expect(checks[name]?.()).toEqual([]));

test("at least 60 pairs have a hand-written note", () => {
  expect(rows.filter(({ note }) => note).length).toBeGreaterThanOrEqual(60);
});
