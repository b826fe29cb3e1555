import { describe, expect, test } from "vitest";
import { comparisonRows, differences } from "../../src/answer/comparison.ts";
import type { EntryFacts } from "../../src/answer/facts.ts";
import { entryFacts } from "../../src/answer/facts.ts";
import { entryRef, neighbours, pairKey } from "../../src/answer/neighbours.ts";

const factsOf = (id: string): EntryFacts => {
  const facts = entryFacts(entryRef(id));
  if (!facts) throw new Error(`${id} is not in the catalog`);
  return facts;
};

describe("what the digits say", () => {
  test.for([
    ["250", { severity: "positive", category: "mail-system", permanence: "none" }],
    ["354", { severity: "intermediate", category: "mail-system", permanence: "none" }],
    ["421", { severity: "transient", category: "connections", permanence: "temporary" }],
    ["500", { severity: "permanent", category: "syntax", permanence: "permanent" }],
    ["535", { severity: "permanent", category: "unspecified" }],
    ["5.7.26", { severity: "permanent", subject: "security", wordsKey: "X.7.26" }],
    ["4.7.1", { severity: "transient", subject: "security", retry: "later" }],
    ["X.1.1", { severity: null, subject: "addressing" }],
    ["5.7.610", { wordsKey: "X.7.606", standing: "unregistered" }],
    ["mailbox-full", { reason: "mailbox-full", category: null, subject: null }],
    ["yahoo-tss04", { standing: "provider", provider: { id: "yahoo", name: "Yahoo Mail" } }],
  ] as const)("%s", ([id, facts]) => expect(factsOf(id)).toMatchObject(facts));
});

test("companions agree with the class asked for", () => {
  for (const code of factsOf("5.1.1").companions) expect(code).toMatch(/^5/);
});

test("what no catalog has, has no facts", () => {
  for (const id of ["477", "5.8.250", "nobody-nothing", "constructor", "../reply/421"])
    expect(entryFacts(entryRef(id))).toBeUndefined();
});

describe("a comparison's rows", () => {
  test("hold a value for each entry, and only what one of them has", () => {
    const rows = comparisonRows([factsOf("421"), factsOf("500")]);
    for (const row of rows) expect(row.values).toHaveLength(2);
    expect(rows.map(({ aspect }) => aspect)).not.toContain("subject");
  });

  test("differ or are left out", () => {
    const rows = differences([factsOf("450"), factsOf("451")]);
    expect(rows.map(({ aspect }) => aspect)).not.toContain("severity");
    const across = differences([factsOf("421"), factsOf("500")]).map(({ aspect }) => aspect);
    expect(across).toEqual(expect.arrayContaining(["severity", "retry", "category", "connection"]));
  });
});

describe("neighbours", () => {
  test("keep the class asked for where they have it", () => {
    const ids = neighbours(entryRef("5.7.26")).map(({ id }) => id);
    expect(ids).toContain("5.7.1");
    expect(ids).not.toContain("5.7.26");
  });

  test("of a pair share a note, whichever way round", () => {
    expect(pairKey(entryRef("450"), entryRef("421"))).toBe("421 vs 450");
    expect(pairKey(entryRef("421"), entryRef("450"))).toBe("421 vs 450");
    expect(pairKey(entryRef("421"), entryRef("421"))).toBeUndefined();
  });
});
