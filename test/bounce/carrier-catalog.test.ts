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

/**
 * What one way through a pattern may cost: "a" a constant; "Z" as much as the text is long, but at its very end, so that
 * nothing behind it could be tried twice; "X" more than that, perhaps.
 */
function costOf(alternatives: string): "a" | "Z" | "X" {
  const ways = alternatives.split("|");
  if (ways.every((way) => !/[*ZX?]/.test(way))) return "a";
  return ways.every((way) => /^[^*ZX?]*(?:[^*ZX?]\*|Z)?$/.test(way)) ? "Z" : "X";
}

/** Surely linear: recheck need not spend a second on it. Groups are folded into their cost from the inside out. */
function isPlain(pattern: string): boolean {
  let rest = pattern
    .replace(/\\.|\[(?:\\.|[^\]\\])+\]/g, "a")
    .replace(/\(\?(?:<\w+>|:)/g, "(")
    .replace(/(?<!\))\{\d(?:,\d)?\}|(?<!\()\?/g, "")
    .replace(/\{\d+(?:,\d*)?\}|\+/g, "*");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\(([^()]*)\)(\*?)/g, (_, inner, repeat) => (repeat ? "X" : costOf(inner)));
  }
  return costOf(rest) !== "X";
}

describe("no pattern takes more than linear time", () => {
  const patterns = files.flatMap((file) => findPatterns(read(join(ROOT, file))));
  const open = [...new Set(patterns)].filter((pattern) => !isPlain(pattern));
  test.for(open)("%s", { timeout: 60_000 }, (pattern) => {
    // Unbounded repeats are the harder case: what is linear with them is so for every bound.
    const unbounded = pattern.replace(/\{0,\d{2,}\}/g, "*").replace(/\{\d+,\d{2,}\}/g, "+");
    expect(checkSync(unbounded, "", { timeout: 30_000 }).status).toBe("safe");
  });

  test.for(["(a*)*b", "a*a*b", "a*b", "(?:a*|b)c", "(?:a{1,40}b)?c", "(?:a*){6}", "(?=a*)b"])(
    "%s is left to recheck",
    (pattern) => expect(isPlain(pattern)).toBe(false),
  );
});

test.for(loadTable<{ patterns: PatternRule[] }>("carrier/other-protocol")?.patterns ?? [])(
  "$sample is no mail",
  ({ sample }) => expect(isOtherProtocol(sample)).toBe(true),
);
