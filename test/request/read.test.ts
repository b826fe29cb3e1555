import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRequest } from "../../src/request/read.ts";

type Row = readonly [text: string, kind: string, ...terms: string[]];
const rows: Row[] = JSON.parse(readFileSync(`${import.meta.dirname}/requests.json`, "utf8"));

function termsOf(request: ReturnType<typeof readRequest>): readonly string[] {
  if (request.kind === "lookup") return [request.term];
  return request.kind === "compare" ? request.terms : [];
}

describe("what a person types", () => {
  test.for(rows)("%j", ([text, kind, ...terms]) => {
    const request = readRequest(text);
    expect([request.kind, ...termsOf(request)]).toEqual([kind, ...terms]);
  });
});

test("a table of requests", () => expect(rows.length).toBeGreaterThanOrEqual(120));

test("a pasted failure is handed on as it was typed", () => {
  const text = "  550-5.1.1 User unknown\n550 5.1.1 Sorry  ";
  expect(readRequest(text)).toMatchObject({ kind: "explain", input: text });
});

test("words beside weak separators are compared only if each is something", () => {
  expect(readRequest("disabled or discontinued")).toMatchObject({ kind: "compare", loose: true });
  expect(readRequest("421 or 450")).toMatchObject({ kind: "compare", loose: false });
});

test("help has topics", () => {
  expect(readRequest("privacy")).toMatchObject({ kind: "help", topic: "privacy" });
  expect(readRequest("about")).toMatchObject({ kind: "help", topic: "about" });
  expect(readRequest("help")).toMatchObject({ kind: "help", topic: "usage" });
});

test.for([
  ["one letter", "a".repeat(200_000)],
  ["digits", "4".repeat(200_000)],
  ["dots", "5.".repeat(100_000)],
  ["blanks between", "4 2 1 ".repeat(50_000)],
  ["separators", "vs ".repeat(80_000)],
  ["brackets", "(((".repeat(80_000)],
  ["Korean", "메일함".repeat(60_000)],
])("a very long line of %s is answered at once", ([, text]) => {
  expect(["explain", "help"]).toContain(readRequest(text as string).kind);
});
