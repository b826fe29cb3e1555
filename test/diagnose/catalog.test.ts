import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { loadTable } from "../../src/catalog/load.ts";
import { hints } from "../../src/lexicon/hint.ts";
import { readPattern } from "../../src/lexicon/pattern.ts";
import { sharedPhrases } from "../../src/lexicon/tables.ts";
import { REASONS } from "../../src/terms.ts";
import { diagnoseReply, diagnoseWith } from "./reply.ts";

const ajv = new Ajv();
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(`catalog/schema/${name}.json`, "utf8")));

/** Reasons that no server's words say: the kind of report does, or nothing does. */
const WORDLESS = new Set(["complaint", "auto-reply", "delivered", "unknown"]);

test.each(["hint", "evidence"])("catalog/%s.json is of its schema", (name) => {
  const validate = schema(name);
  expect(validate(loadTable(name)), JSON.stringify(validate.errors)).toBe(true);
});

test("every reason that words can tell has phrases", () => {
  const told = REASONS.filter((reason) => !WORDLESS.has(reason));
  expect(Object.keys(sharedPhrases()).sort()).toEqual([...told].sort());
});

describe.each(Object.entries(sharedPhrases()))("catalog/phrase/%s.json", (reason, table) => {
  test("says no wording twice", () => {
    const texts = table.phrases.flatMap(({ text, texts }) => texts ?? [text!]);
    const plain = texts.map((text) => text.toLowerCase());
    expect(plain.filter((text, at) => plain.indexOf(text) !== at)).toEqual([]);
  });

  test("is of its schema", () => {
    const validate = schema("phrase");
    expect(validate(table), JSON.stringify(validate.errors)).toBe(true);
  });

  test("has nothing but well-formed patterns", () => {
    for (const notation of table.phrases.flatMap(({ text, texts }) => texts ?? [text!])) {
      const pattern = readPattern(notation);
      expect(
        pattern.some(({ optional }) => !optional),
        notation,
      ).toBe(true);
      expect(notation.replace(/\{[^{}]*\}/g, ""), notation).not.toMatch(/[{}|]/);
    }
  });

  test.each(table.phrases.map(({ sample }) => sample))("finds %s", (sample) => {
    const { reason: found, evidence } = diagnoseReply(sample);
    const thief = evidence[0]?.entry ?? evidence[0]?.value ?? "nothing";
    expect(`${found} by ${thief}`).toBe(`${reason} by ${thief}`);
  });
});

describe.each(Object.entries(hints()))("hints of %s", (service, words) => {
  test.each(Object.entries(words))("%s means %s", (hint, reason) => {
    expect(diagnoseWith({ hint, spokesman: service }).reason).toBe(reason);
  });
});
