import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import schema from "../../catalog/schema/mta.json" with { type: "json" };
import type { MtaFacts } from "../../src/bounce/notice/mta-facts.ts";
import { recogniseSoftware } from "../../src/bounce/notice/software.ts";
import { loadTable } from "../../src/catalog/load.ts";

const mtas = Object.entries(loadTable<Record<string, MtaFacts>>("mta") ?? {});

describe("every program of the catalog", () => {
  test.for(mtas)("%s has the shape of its schema", ([, facts]) => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(facts) || validate.errors).toBe(true);
  });

  test.for(mtas)("%s is known by its sample", ([id, { sample }]) => {
    const header = Object.entries(sample.header).map(([name, value]) => ({ name, value }));
    expect(recogniseSoftware({ header, words: sample.words })).toBe(id);
  });
});

test("a person's mail is nobody's notice", () => {
  const header = [{ name: "from", value: "Kim <kim@example.net>" }];
  expect(recogniseSoftware({ header, words: "Shall we have lunch?" })).toBeNull();
});
