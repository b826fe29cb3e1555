import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";
import type { PatternRule } from "../../src/bounce/carrier/rules.ts";
import { isOtherProtocol } from "../../src/bounce/transcript/other-protocol.ts";
import { loadTable } from "../../src/catalog/load.ts";

const ROOT = resolve(import.meta.dirname, "../../catalog/carrier");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .sort();
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe("every file of catalog/carrier has the shape it names", () => {
  const ajv = new Ajv({ validateFormats: false, allowUnionTypes: true });
  test.for(files)("%s", (file) => {
    const data = read(join(ROOT, file));
    const schema = resolve(join(ROOT, file), "..", data.$schema);
    expect(ajv.validate(read(schema), data), ajv.errorsText()).toBe(true);
  });
});

function findPatterns(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "pattern" ? [inner].flat().map(String) : findPatterns(inner),
  );
}

/** Literals and one class to their right, up to the end: there is nothing to try twice. */
const isPlain = (pattern: string) =>
  !/[*+?{]/.test(
    pattern.replace(/\(\?[<:]\w{0,20}>?/g, "").replace(/(?:\.|\[[^\]]+\])\{\d+,\d+\}\)?$/, ""),
  );

describe("no pattern takes more than linear time", () => {
  const patterns = files.flatMap((file) => findPatterns(read(join(ROOT, file))));
  const open = [...new Set(patterns)].filter((pattern) => !isPlain(pattern));
  test.for(open)("%s", { timeout: 60_000 }, (pattern) => {
    // Unbounded repeats are the harder case: what is linear with them is so for every bound.
    const unbounded = pattern.replace(/\{0,\d{2,}\}/g, "*").replace(/\{\d+,\d{2,}\}/g, "+");
    expect(checkSync(unbounded, "", { timeout: 4000 }).status).not.toBe("vulnerable");
  });
});

test.for(loadTable<{ patterns: PatternRule[] }>("carrier/other-protocol")?.patterns ?? [])(
  "$sample is no mail",
  ({ sample }) => expect(isOtherProtocol(sample)).toBe(true),
);
