import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import schema from "../../catalog/schema/notice.json" with { type: "json" };
import { foldText } from "../../src/bounce/phrase-index.ts";
import { loadTable } from "../../src/catalog/load.ts";

const tables = Object.entries(loadTable<Record<string, unknown>>("notice") ?? {});

describe("every table of wording", () => {
  test.for(tables)("%s has the shape of its schema", ([, table]) => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(table) || validate.errors).toBe(true);
  });

  test.for(tables.filter(([name]) => name !== "command"))(
    "%s is written as text is compared: lower case, single spaces",
    ([, table]) => {
      const phrases = Object.values(table as Record<string, readonly string[]>).flat();
      expect(phrases.filter((phrase) => phrase !== foldText(phrase))).toEqual([]);
    },
  );
});
