import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import schema from "../../catalog/schema/sentence.json" with { type: "json" };
import { foldText } from "../../src/bounce/phrase-index.ts";
import { loadTable } from "../../src/catalog/load.ts";

const tables = Object.entries(loadTable<Record<string, unknown>>("sentence") ?? {});

describe("the stems of every language", () => {
  test.for(tables)("%s has the shape of its schema", ([, table]) => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(table) || validate.errors).toBe(true);
  });

  test.for(tables)("%s is written as text is compared: lower case, single spaces", ([, table]) => {
    const stems = Object.values(table as Record<string, readonly string[]>).flat();
    expect(stems.filter((stem) => stem !== foldText(stem))).toEqual([]);
  });
});
