import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";

/** Texts of programs and services that no rule was written for, as their vendors document them; any of the values is right. */
interface Unseen {
  readonly name: string;
  readonly text: string;
  readonly kinds: readonly string[];
  readonly deliveries?: readonly Readonly<
    Record<string, readonly (string | null)[] | boolean | null>
  >[];
}

const load = <T>(name: string): readonly T[] =>
  JSON.parse(
    readFileSync(new URL(`../fixtures/unseen/${name}.json`, import.meta.url), "utf8"),
  ) as T[];

describe.for(["notices", "carriers", "replies"])("%s nobody listed", (table) => {
  test.for(load<Unseen>(table))("$name", async ({ text, kinds, deliveries = [] }) => {
    const bounce = await readBounce(text);
    expect(kinds).toContain(bounce.kind);
    const diagnosed = diagnose(bounce);
    for (const [at, wanted] of deliveries.entries()) {
      const got = { ...diagnosed[at] } as Record<string, unknown>;
      for (const [field, values] of Object.entries(wanted))
        expect(Array.isArray(values) ? values : [values], field).toContain(got[field]);
    }
  });
});

describe("text about something else", () => {
  test.for(load<{ name: string; text: string }>("negatives"))("$name", async ({ text }) => {
    expect((await readBounce(text)).kind).toMatch(/^(?:not-a-bounce|auto-reply)$/);
  });
});
