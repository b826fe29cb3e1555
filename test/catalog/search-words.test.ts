import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { entryFacts } from "../../src/answer/facts.ts";
import { entryRef } from "../../src/answer/neighbours.ts";
import { fold } from "../../src/catalog/fold.ts";
import { listFolders, loadTable } from "../../src/catalog/load.ts";
import { REASONS } from "../../src/terms.ts";

const CATALOG = `${import.meta.dirname}/../../catalog`;
const locales = listFolders("words");
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(`${CATALOG}/schema/${name}.json`, "utf8"));
const ajv = new Ajv();
type SearchWords = Readonly<Record<string, readonly string[]>>;

describe.for(locales)("%s", (locale) => {
  const searchWords = loadTable<SearchWords>(`words/${locale}/search`) ?? {};

  test.for(["search", "ask"])("%s.json has its schema's shape", (name) => {
    const table = loadTable(`words/${locale}/${name}`);
    expect(table, `words/${locale}/${name}.json is missing`).toBeDefined();
    const validate = ajv.compile(schemaOf(name));
    expect(validate(table), ajv.errorsText(validate.errors)).toBe(true);
  });

  test("search words belong to entries", () => {
    const strangers = Object.keys(searchWords).filter((id) => !entryFacts(entryRef(id)));
    expect(strangers).toEqual([]);
  });

  test("every reason has search words", () => {
    expect(REASONS.filter((reason) => !searchWords[reason])).toEqual([]);
  });

  test("no word is there twice for want of accents", () => {
    for (const [id, words] of Object.entries(searchWords)) {
      const folded = words.map(fold);
      const twice = words.filter((_, at) => folded.indexOf(folded[at] ?? "") !== at);
      expect(twice, id).toEqual([]);
    }
  });
});
