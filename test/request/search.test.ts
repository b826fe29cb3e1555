import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { answer } from "../../src/answer/index.ts";
import { readRequest } from "../../src/request/read.ts";

interface Row {
  readonly query: string;
  /** Ids of which any is right. */
  readonly expected: readonly string[];
}

const rows: Row[] = JSON.parse(readFileSync(`${import.meta.dirname}/queries.json`, "utf8"));
const found = new Map<string, readonly string[]>();

function idsOf(answered: Answer): readonly string[] {
  if (answered.kind === "code") return [answered.entry.id];
  return answered.kind === "search" ? answered.entries.map(({ id }) => id) : [];
}

function share(isRight: (ids: readonly string[], expected: readonly string[]) => boolean): number {
  const right = rows.filter((row) => isRight(found.get(row.query) ?? [], row.expected));
  return right.length / rows.length;
}

beforeAll(async () => {
  for (const { query } of rows) found.set(query, idsOf(await answer(readRequest(query))));
});

describe("words to entries", () => {
  test("a table of queries", () => expect(rows.length).toBeGreaterThanOrEqual(200));

  test("the first answer is right in 92 of 100", () => {
    const first = share(([id], expected) => expected.includes(id ?? ""));
    expect(first).toBeGreaterThanOrEqual(0.92);
  });

  test("one of the first three is right in 97 of 100", () => {
    const three = share((ids, expected) => ids.slice(0, 3).some((id) => expected.includes(id)));
    expect(three).toBeGreaterThanOrEqual(0.97);
  });

  test("a list is short", () => {
    for (const ids of found.values()) expect(ids.length).toBeLessThanOrEqual(7);
  });
});
