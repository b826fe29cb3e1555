import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import reasonSchema from "../../catalog/schema/reason.json" with { type: "json" };
import reasonWordsSchema from "../../catalog/schema/reason-words.json" with { type: "json" };
import { loadTable } from "../../src/catalog/load.ts";
import type { ReasonFacts, ReasonWords } from "../../src/catalog/types.ts";
import { REASONS } from "../../src/terms.ts";

const reasons = loadTable<Record<string, ReasonFacts>>("reason") ?? {};
const words = loadTable<Record<string, ReasonWords>>("words/en/reason") ?? {};
const replyCodes = Object.keys(loadTable<Record<string, unknown>>("reply") ?? {});
const entries = Object.entries(reasons);

describe("facts of the reasons", () => {
  test("fit their schema", () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(reasonSchema, reasons), ajv.errorsText()).toBe(true);
  });

  test("are those of the contract, in its order", () => {
    expect(Object.keys(reasons)).toEqual([...REASONS]);
  });

  test("hard are exactly those that mean a dead address", () => {
    expect(entries.filter(([, { hard }]) => hard).map(([id]) => id)).toEqual([
      "mailbox-unknown",
      "mailbox-moved",
      "domain-unknown",
      "domain-refuses-mail",
    ]);
  });

  test("a hard one is permanent, and one that is no failure has permanence none", () => {
    for (const [, { hard, permanence }] of entries) if (hard) expect(permanence).toBe("permanent");
    expect(entries.filter(([, facts]) => facts.permanence === "none").map(([id]) => id)).toEqual([
      "complaint",
      "auto-reply",
      "delivered",
    ]);
  });

  test.each(entries)("%s is confused with existing reasons, both ways", (id, facts) => {
    for (const other of facts.confusedWith) expect(reasons[other]?.confusedWith).toContain(id);
  });

  test.each(entries)("%s comes with reply codes of the catalog", (_id, facts) => {
    for (const replyCode of facts.replyCodes) expect(replyCodes).toContain(replyCode);
  });
});

describe("English words of the reasons", () => {
  test("fit their schema, lengths included", () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(reasonWordsSchema, words), ajv.errorsText()).toBe(true);
  });

  test("every reason has words, and no words lack a reason", () => {
    expect(Object.keys(words)).toEqual([...REASONS]);
  });

  test.each(entries)("%s has steps for the sender, and first for whoever must act", (id, facts) => {
    const told = Object.keys(words[id]?.todo ?? {});
    expect(told).toContain("sender");
    if (facts.actor !== "nobody") expect(told[0]).toBe(facts.actor);
  });

  test("no sentence is said twice", () => {
    const sentences = Object.values(words).flatMap(({ title, explanation, todo }) =>
      [title, explanation, ...Object.values(todo).flat()].flatMap((text) =>
        text.split(/(?<=[.!?]) /),
      ),
    );
    const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
    expect(twice).toEqual([]);
  });
});
