import { describe, expect, test } from "vitest";
import { findLibraryRules } from "../../src/bounce/library/rules.ts";
import { readLibraryError } from "../../src/bounce/library.ts";
import { cleanPaste } from "../../src/bounce/paste.ts";
import { loadTable } from "../../src/catalog/load.ts";

interface Library {
  readonly rules: readonly {
    readonly pattern: string | readonly string[];
    readonly sample: string;
    readonly context?: boolean;
  }[];
  readonly samples: readonly {
    readonly input: string;
    readonly expect: { readonly kind: string } & Readonly<Record<string, string | null>>;
  }[];
}

const libraries = Object.entries(loadTable<Record<string, Library>>("carrier/library") ?? {});

describe("every rule finds its own sample", () => {
  const rules = libraries.flatMap(([name, { rules }]) => rules.map((rule) => ({ name, ...rule })));
  test.for(rules)("$name: $sample", ({ pattern, sample, context }) => {
    const text = context ? `smtp: ${sample}` : sample;
    expect(findLibraryRules(text).map(({ rule }) => rule.pattern)).toContainEqual(pattern);
  });
});

describe("every library's samples are read", () => {
  const samples = libraries.flatMap(([name, { samples }]) =>
    samples.map((sample, index) => ({ name: `${name} ${index + 1}`, ...sample })),
  );
  test.for(samples)("$name", ({ input, expect: { kind, ...facts } }) => {
    const bounce = readLibraryError(cleanPaste(input));
    expect(bounce?.kind).toBe(kind);
    expect(bounce?.deliveries[0]).toMatchObject(facts);
    expect(bounce?.deliveries).toHaveLength(1);
  });
});
