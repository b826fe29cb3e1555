import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import wordsSchema from "../../catalog/schema/code-words.json" with { type: "json" };
import factsSchema from "../../catalog/schema/reply.json" with { type: "json" };
import { entryRef } from "../../src/answer/neighbours.ts";
import { findStatusCode } from "../../src/catalog/find.ts";
import { loadTable } from "../../src/catalog/load.ts";
import type { CodeWords, ReplyCodeFacts } from "../../src/catalog/types.ts";
import { doubledWords, sentences } from "./prose.ts";

const FOLDER = join(import.meta.dirname, "../../catalog/reply");
const LIMITS = { name: 60, meaning: 240, seen: 320, fix: 260, retry: 160, note: 360 };
// Only a few copies of this Experimental RFC of 1995 are read, and none by section.
const CITED_WHOLE = ["RFC 1845"];

const facts = loadTable<Record<string, ReplyCodeFacts>>("reply") ?? {};
const words = loadTable<Record<string, CodeWords>>("words/en/reply") ?? {};
const entries = Object.entries(facts);
const texts = Object.entries(words).flatMap(([code, { fix, ...plain }]) => [
  ...Object.entries(plain).map(([field, text]) => ({ code, field, text })),
  ...Object.values(fix).map((text) => ({ code, field: "fix", text })),
]);
const prose = texts.filter(({ field }) => field !== "name");

const isKnown = (id: string) => {
  const { type } = entryRef(id);
  if (type === "reply-code") return id in facts;
  return type === "reason" || findStatusCode(id) !== undefined;
};

/** Each returns its complaints. */
const checks: Readonly<Record<string, () => readonly string[]>> = {
  "facts have the shape of their schema": () => misshapen(factsSchema, entries),
  "words have the shape of their schema": () => misshapen(wordsSchema, [["words", words]]),
  "every file is named by its code and names its schema": () =>
    readdirSync(FOLDER).filter((file) => {
      const head = readFileSync(join(FOLDER, file), "utf8").slice(0, 60);
      return !/^\d{3}\.json$/.test(file) || !head.includes('"$schema": "../schema/reply.json"');
    }),
  "English is complete": () => Object.keys(facts).filter((code) => !words[code]),
  "no words for an unknown code": () => Object.keys(words).filter((code) => !facts[code]),
  "whoever must act is told what to do": () =>
    entries.flatMap(([code, { actors }]) =>
      actors
        .filter((actor) => actor !== "nobody" && !words[code]?.fix[actor])
        .map((actor) => `${code}: ${actor}`),
    ),
  "a success asks nobody for action and no retry": () =>
    entries
      .filter(([code, each]) => /^[23]/.test(code) && each.standing !== "nonstandard")
      .filter(([, { retry, actors }]) => retry !== "none" || actors.join() !== "nobody")
      .map(([code]) => code),
  "confused codes exist": () =>
    entries.flatMap(([code, { confusedWith }]) =>
      confusedWith.filter((id) => id === code || !isKnown(id)).map((id) => `${code}: ${id}`),
    ),
  "confusion between reply codes is mutual": () =>
    entries.flatMap(([code, { confusedWith }]) =>
      confusedWith
        .filter((id) => facts[id] && !facts[id].confusedWith.includes(code))
        .map((id) => `${code}: ${id}`),
    ),
  "RFCs are cited by section, with its address": () =>
    entries.flatMap(([code, { sources }]) =>
      sources
        .filter(({ doc }) => doc.startsWith("RFC") && !CITED_WHOLE.includes(doc))
        .filter(({ section, url, doc }) => url !== addressOf(doc, section))
        .map(({ url }) => `${code}: ${url}`),
    ),
  "standard and extension codes cite an RFC or the registry": () =>
    entries
      .filter(([, { standing }]) => standing === "standard" || standing === "extension")
      .filter(([, { sources }]) => !sources.some(({ doc }) => /^(?:RFC|IANA)/.test(doc)))
      .map(([code]) => code),
  "emitted replies begin with their code": () =>
    entries.flatMap(([code, { emittedBy }]) =>
      Object.values(emittedBy ?? {}).filter((reply) => !reply.startsWith(code)),
    ),
  "texts keep to their length": () =>
    texts
      .filter(({ field, text }) => text.length > LIMITS[field as keyof typeof LIMITS])
      .map(({ code, field, text }) => `${code} ${field}: ${text.length}`),
  "texts are whole sentences": () =>
    prose.filter(({ text }) => !/^[A-Z0-9“].*[.!?”]$/u.test(text)).map(({ code }) => code),
  "no doubled word": () => texts.flatMap(({ text }) => doubledWords(text)),
  "no sentence stands under two codes": () => {
    const codes = new Map<string, Set<string>>();
    for (const { code, text } of prose)
      for (const sentence of sentences(text))
        codes.set(sentence, (codes.get(sentence) ?? new Set()).add(code));
    return [...codes].filter(([, { size }]) => size > 1).map(([sentence]) => sentence);
  },
};

test.for(Object.keys(checks))("%s", (name) => expect(checks[name]?.()).toEqual([]));

test("there are 90 codes, 24 of them in RFC 5321", () => {
  const standard = entries.filter(([, { standing }]) => standing === "standard");
  expect([entries.length, standard.length]).toEqual([90, 24]);
});

function misshapen(schema: object, rows: readonly (readonly [string, unknown])[]): string[] {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  return rows.flatMap(([id, row]) =>
    validate(row) ? [] : [`${id}: ${JSON.stringify(validate.errors)}`],
  );
}

function addressOf(doc: string, section: string | undefined): string {
  const page = `https://www.rfc-editor.org/rfc/${doc.replace(" ", "").toLowerCase()}`;
  return `${page}#section-${section}`;
}
