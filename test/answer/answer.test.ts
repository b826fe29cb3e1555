import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { answer } from "../../src/answer/index.ts";
import { findPhrase } from "../../src/catalog/find.ts";
import { loadTable } from "../../src/catalog/load.ts";
import type { ProviderFacts } from "../../src/catalog/types.ts";
import { readRequest } from "../../src/request/read.ts";

const ask = (text: string): Promise<Answer> => answer(readRequest(text));

function idsOf(answered: Answer): readonly string[] {
  if (answered.kind === "code") return [answered.entry.id];
  return "entries" in answered ? answered.entries.map(({ id }) => id) : [];
}

describe("what is asked, and what is answered", () => {
  test.for([
    ["421", "code", "421"],
    ["5.7.26", "code", "5.7.26"],
    ["x.7.26", "code", "X.7.26"],
    ["4.1.1", "code", "4.1.1"],
    ["5.7.610", "code", "5.7.610"],
    ["550 5.1.1", "code", "5.1.1"],
    ["5.1.1 550", "code", "5.1.1"],
    ["511", "code", "511"],
    ["mailbox-full", "code", "mailbox-full"],
    ["mailbox full", "code", "mailbox-full"],
    ["TSS04", "code", "yahoo-tss04"],
    ["tss-04", "code", "yahoo-tss04"],
    ["yahoo TSS04", "code", "yahoo-tss04"],
    ["yahoo-tss04", "code", "yahoo-tss04"],
    ["S3140", "code", "outlook-com-s3140"],
    ["hotmail S3140", "code", "outlook-com-s3140"],
    ["CS01", "code", "icloud-cs01"],
    ["NoSuchUser", "code", "gmail-nosuchuser"],
    ["no such user", "code", "mailbox-unknown"],
    ["550 mailbox unavailable", "code", "550"],
    ["421 greylisting", "search", "greylisted", "421"],
    ["421 vs 500", "comparison", "421", "500"],
    ["550 vs 5.1.1", "comparison", "550", "5.1.1"],
    ["550 5.1.1 vs 550 5.7.1", "comparison", "5.1.1", "5.7.1"],
    ["TSS04 vs S3140", "comparison", "yahoo-tss04", "outlook-com-s3140"],
    ["mailbox full vs no such user", "comparison", "mailbox-full", "mailbox-unknown"],
    ["greylisting or 421", "comparison", "greylisted", "421"],
    ["421 vs 421", "code", "421"],
    ["mailbox full vs over quota", "code", "mailbox-full"],
    ["disabled or discontinued", "code", "mailbox-disabled"],
    ["is 450 the same as 451", "comparison", "450", "451"],
    ["why 450 instead of 550", "comparison", "450", "550"],
    ["should we return 421 or 451 for greylisting", "comparison", "421", "451"],
    ["spf vs dkim", "comparison", "X.7.23", "X.7.20"],
    ["user unknown vs no such user", "code", "mailbox-unknown"],
    ["RTR:CH", "code", "yahoo-rtr-ch"],
    ["what is rtr:ch", "code", "yahoo-rtr-ch"],
    ["S315O", "code", "outlook-com-s3150"],
    ["<b>550</b>", "code", "550"],
    ["hộp thư đầy hay 552", "comparison", "mailbox-full", "552"],
    ["554.30", "code", "yahoo-554.30"],
    ["(3.2.1.1)", "code", "bt-3.2.1.1"],
    ["AS(201806281)", "code", "microsoft-365-5.4.1-access-denied"],
    ["inboxnya penuh", "code", "mailbox-full"],
    ["dmarc 때문에 이러는데요", "search", "authentication-failed"],
    ["so sánh hộp thư đầy và 421", "comparison", "mailbox-full", "421"],
    ["477", "unknown"],
    ["5.7.260", "unknown"],
    ["999", "unknown"],
    ["xyzzy plugh", "unknown"],
    ["421 vs xyzzyplugh", "unknown"],
    ["user@example.com", "unknown"],
  ])("%j", async ([text = "", kind, ...ids]) => {
    const answered = await ask(text);
    expect([answered.kind, ...idsOf(answered)]).toEqual([kind, ...ids]);
  });
});

test("every provider's own code is found as it stands in replies, unless it is a word", async () => {
  const providers = Object.entries(loadTable<Record<string, ProviderFacts>>("provider") ?? {});
  const tokens = providers.flatMap(([, { phrases }]) => phrases.map(({ token }) => token ?? ""));
  const codes = new Set(tokens.filter((token) => /^\S*[\d:#.(-]\S*$/.test(token)));
  const missed: string[] = [];
  for (const code of codes) {
    const [first] = idsOf(await ask(code));
    if (first === undefined || findPhrase(first)?.phrase.token !== code) missed.push(code);
  }
  expect(missed).toEqual([]);
  expect(codes.size).toBeGreaterThan(200);
});

test("a provider's answers with one code are a list, the plain code last", async () => {
  const answered = await ask("gmail 5.7.26");
  expect(answered.kind).toBe("search");
  expect(idsOf(answered).at(0)).toMatch(/^gmail-5\.7\.26-/);
  expect(idsOf(answered).at(-1)).toBe("5.7.26");
});

test("a code beside words comes second, where the words are sure of something else", async () => {
  expect(idsOf(await ask("550 relay")).slice(0, 2)).toEqual(["relay-denied", "550"]);
});

test("the reply code stands beside the enhanced code of a reply", async () => {
  expect(await ask("550 5.1.1")).toMatchObject({ suggestions: expect.arrayContaining(["550"]) });
});

describe("a number is never fuzzy", () => {
  test.for([
    ["452", "452"],
    ["451", "451"],
    ["5.1.10", "5.1.10"],
  ])("%s is only itself", async ([code]) =>
    expect(await ask(code ?? "")).toMatchObject({ kind: "code", entry: { id: code } }),
  );

  test.for([
    ["477", "471", "4.7.7"],
    ["405", "450", "400"],
    ["5.7.260", "5.7.26"],
    ["5.1.99", "5.1.9"],
    ["5726", "5.7.26"],
    ["57.26", "5.7.26"],
    ["5500", "550"],
    ["3.1.1", "X.1.1"],
    ["45", "450"],
  ])("%s suggests %s", async ([text = "", ...ids]) => {
    const answered = await ask(text);
    expect(answered.kind).toBe("unknown");
    expect("suggestions" in answered && answered.suggestions).toEqual(expect.arrayContaining(ids));
  });

  test("a dotless code leads to the enhanced code it stands for", async () => {
    expect(await ask("511")).toMatchObject({ suggestions: expect.arrayContaining(["5.1.1"]) });
    const { suggestions } = (await ask("550")) as { suggestions: readonly string[] };
    expect(suggestions).not.toContain("5.5.0");
  });
});

describe("an unknown code still says what its digits say", () => {
  test.for([
    ["477", { replyCode: "477", enhancedCode: null }],
    ["5.7.260", { replyCode: null, enhancedCode: "5.7.260" }],
    ["550 5.7.260", { replyCode: "550", enhancedCode: "5.7.260" }],
    ["999", { replyCode: null, enhancedCode: null }],
    ["3.1.1", { replyCode: null, enhancedCode: null }],
  ] as const)("%s", async ([text, digits]) =>
    expect(await ask(text)).toMatchObject({ kind: "unknown", ...digits }),
  );
});

test("five are compared, the rest is named", async () => {
  const answered = await ask("421 450 451 452 500 501 550");
  expect(idsOf(answered)).toEqual(["421", "450", "451", "452", "500"]);
  expect(answered).toMatchObject({ leftOut: ["501", "550"] });
});

test("an unknown one among several is named", async () => {
  const answered = await ask("421 vs 450 vs 477");
  expect(idsOf(answered)).toEqual(["421", "450"]);
  expect(answered).toMatchObject({ leftOut: ["477"] });
});

test("a pasted failure is explained", async () => {
  const answered = await ask("550 5.1.1 User unknown");
  expect(answered).toMatchObject({
    kind: "bounce",
    query: "550 5.1.1 User unknown",
    explanation: { deliveries: [{ replyCode: "550", enhancedCode: "5.1.1" }] },
  });
});

test("a long question that is no failure is looked up", async () => {
  const answered = await ask(
    "our mail server says the mailbox is full what now colleagues anybody",
  );
  expect(answered.kind).not.toBe("help");
  expect(answered).not.toMatchObject({ explanation: { kind: "bounce" } });
});
