import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import codeWordsSchema from "../../catalog/schema/code-words.json" with { type: "json" };
import statusSchema from "../../catalog/schema/status.json" with { type: "json" };
import { loadTable } from "../../src/catalog/load.ts";
import type { CodeWords, StatusCodeFacts } from "../../src/catalog/types.ts";

const files = loadTable<Record<string, Record<string, StatusCodeFacts>>>("status") ?? {};
const codes: Record<string, StatusCodeFacts> = Object.assign({}, ...Object.values(files));
const words = loadTable<Record<string, CodeWords>>("words/en/status") ?? {};
const replyCodes = Object.keys(loadTable<Record<string, unknown>>("reply") ?? {});
const entries = Object.entries(codes);

/** Every row of the IANA registry (last changed 2024-12-06): subject, then its highest detail number. */
const HIGHEST = { 0: 0, 1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30 };

const LIMITS = { name: 60, meaning: 260, seen: 320, retry: 160, note: 360 } as const;

function numbersOf(id: string): readonly number[] {
  return id.split(".").slice(1).map(Number);
}

describe("facts of the enhanced status codes", () => {
  test.each(Object.entries(files))("%s.json fits its schema", (_name, table) => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(statusSchema, table), ajv.errorsText()).toBe(true);
  });

  test("the 81 registered ones are those of the registry", () => {
    const registry = Object.entries(HIGHEST).flatMap(([subject, highest]) =>
      Array.from({ length: highest + 1 }, (_, detail) => `X.${subject}.${detail}`),
    );
    const registered = entries.filter(([, facts]) => facts.registered).map(([id]) => id);
    expect(registered).toHaveLength(81);
    expect(registered.sort()).toEqual(registry.sort());
  });

  test("only X.6.10 is deprecated", () => {
    expect(entries.filter(([, facts]) => facts.deprecated).map(([id]) => id)).toEqual(["X.6.10"]);
  });

  test("stand in the file of their subject, in order of their numbers", () => {
    for (const [name, table] of Object.entries(files)) {
      const numbers = Object.keys(table).map(numbersOf);
      expect(numbers.map(([subject]) => String(subject))).toEqual(
        numbers.map(() => name.split("-")[0]),
      );
      const details = numbers.map(([, detail]) => detail ?? -1);
      expect(details).toEqual(details.toSorted((a, b) => a - b));
    }
  });

  test.each(entries)("%s is confused with existing codes, both ways", (id, facts) => {
    for (const other of facts.confusedWith) expect(codes[other]?.confusedWith).toContain(id);
  });

  test.each(entries)("%s comes with reply codes of the catalog", (_id, facts) => {
    for (const replyCode of facts.replyCodes) expect(replyCodes).toContain(replyCode);
  });

  test.each(entries)("%s is sourced, a registered one by the registry", (_id, facts) => {
    const urls = facts.sources.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    const registry = "https://www.iana.org/assignments/smtp-enhanced-status-codes/";
    expect(urls.includes(registry)).toBe(facts.registered);
  });

  test("a success needs no retry and nobody to act", () => {
    const success = entries.filter(([, { classes }]) => classes.join() === "2");
    expect(success.map(([id]) => id)).toEqual(["X.1.5", "X.1.9", "X.3.6"]);
    for (const [, { retry, actors }] of success) {
      expect({ retry, actors }).toEqual({ retry: "none", actors: ["nobody"] });
    }
  });
});

describe("English words of the enhanced status codes", () => {
  test("fit their schema", () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(codeWordsSchema, words), ajv.errorsText()).toBe(true);
  });

  test("every code has words, and no words lack a code", () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(codes).sort());
  });

  test.each(Object.entries(words))("%s is short enough for a phone", (_id, entry) => {
    for (const [field, limit] of Object.entries(LIMITS)) {
      expect(entry[field as keyof typeof LIMITS]?.length ?? 0, field).toBeLessThanOrEqual(limit);
    }
    for (const fix of Object.values(entry.fix)) expect(fix.length).toBeLessThanOrEqual(260);
  });

  test.each(entries)(
    "%s tells everyone who must act what to do, the first one first",
    (id, facts) => {
      const acting = facts.actors.filter((actor) => actor !== "nobody");
      expect(Object.keys(words[id]?.fix ?? {}).slice(0, acting.length)).toEqual(acting);
    },
  );

  test("no sentence is said twice", () => {
    const sentences = Object.values(words).flatMap(({ fix, ...rest }) =>
      [...Object.values(rest), ...Object.values(fix)].flatMap((text) => text.split(/(?<=[.!?]) /)),
    );
    const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
    expect(twice).toEqual([]);
  });

  // Where practice differs from the registry, or other explanations are wrong.
  test.each([
    ["X.1.1", "4.1.1"],
    ["X.1.8", "Microsoft 365"],
    ["X.1.10", "mailbox is missing"],
    ["X.2.1", "too fast"],
    ["X.2.2", "Submission quota exceeded"],
    ["X.4.1", "Access denied"],
    ["X.4.5", "daily limit"],
    ["X.4.6", "5.4.6"],
    ["X.4.7", "550 4.4.7"],
    ["X.5.0", "Outlook.com"],
    ["X.5.3", "452"],
    ["X.7.1", "most overloaded"],
    ["X.7.2", "TSS09"],
    ["X.7.8", "5.7.80"],
    ["X.7.9", "Yahoo"],
    ["X.7.12", "Microsoft 365"],
    ["X.7.14", "web browser"],
    ["X.7.23", "PTR"],
    ["X.7.24", "suspicious entries"],
    ["X.7.26", "DMARC"],
    ["X.7.27", "SPF did not pass"],
    ["X.7.29", "TLS"],
    ["X.7.30", "DKIM did not pass"],
  ])("%s notes how practice differs: %s", (id, said) => {
    expect(words[id]?.note).toContain(said);
  });
});
