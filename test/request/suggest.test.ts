import { beforeAll, describe, expect, test } from "vitest";
import { complete } from "../../src/answer/complete.ts";
import { suggest } from "../../src/index.ts";

const queries = (typed: string, limit = 25) => complete(typed, limit).map(({ query }) => query);

describe("a half-typed query", () => {
  test.for([
    ["4", "421"],
    ["42", "421"],
    ["5.7.2", "5.7.26"],
    ["x.7.2", "X.7.26"],
    ["550 5.7.2", "550 5.7.26"],
    ["421 vs 550 5.7.2", "421 vs 550 5.7.26"],
    ["mailb", "mailbox-full"],
    ["mailbox f", "mailbox-full"],
    ["tss", "yahoo-tss04"],
    ["yahoo ts", "yahoo-tss04"],
    ["hop thu d", "mailbox-full"],
    ["메일함 가", "mailbox-full"],
    ["ящик пер", "mailbox-full"],
    ["421 vs 4", "421 vs 450"],
    ["421 vs ", "421 vs 450"],
    ["compare 421 and 45", "421 vs 450"],
    ["421 대 5", "421 vs 500"],
    ["421, 450, 45", "421 vs 450 vs 451"],
    ["550, 5.1.", "550 vs 5.1.1"],
    ["421 vs mailbox f", "421 vs mailbox-full"],
  ])("%j may become %j", ([typed = "", query]) => expect(queries(typed)).toContain(query));

  test("never offers what is already there, nor anything twice", () => {
    const offered = queries("421 vs 42");
    expect(offered).not.toContain("421 vs 421");
    expect(new Set(offered).size).toBe(offered.length);
  });

  test("nothing typed: what is asked most", () => expect(queries("").length).toBeGreaterThan(4));

  test("standards come before hearsay", () => expect(queries("45")[0]).toBe("450"));

  test.for(["zzzzzz", "a".repeat(100_000), "5.".repeat(5000)])("%j: nothing", (typed) =>
    expect(queries(typed)).toEqual([]),
  );

  test("as many as asked for", () => expect(queries("5", 3)).toHaveLength(3));
});

describe("suggest", () => {
  beforeAll(async () => {
    await import("../../src/catalog/search.ts");
    suggest("");
    await new Promise((resolve) => setImmediate(resolve));
  });

  test("says names in the reader's language", () => {
    expect(suggest("421")[0]).toMatchObject({
      query: "421",
      label: expect.stringMatching(/^421 · \S/),
    });
    expect(suggest("mailbox-f", { locale: "ko" })[0]?.query).toBe("mailbox-full");
  });

  test("forgives a misspelling", () => {
    expect(suggest("graylistng").map(({ query }) => query)).toContain("greylisted");
  });
});
