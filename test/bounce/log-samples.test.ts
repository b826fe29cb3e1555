import { describe, expect, test } from "vitest";
import { findLogRule } from "../../src/bounce/log/rules.ts";
import { readLog } from "../../src/bounce/log.ts";
import { cleanPaste } from "../../src/bounce/paste.ts";
import { loadTable } from "../../src/catalog/load.ts";

interface LogProgram {
  readonly rules: readonly {
    readonly pattern: string | readonly string[];
    readonly sample: string;
  }[];
  readonly samples: readonly {
    readonly input: string;
    readonly expect: { readonly kind: string } & Readonly<Record<string, string | null>>;
  }[];
}

const programs = Object.entries(loadTable<Record<string, LogProgram>>("carrier/log") ?? {});

describe("every rule finds its own sample first", () => {
  const rules = programs.flatMap(([name, { rules }]) => rules.map((rule) => ({ name, ...rule })));
  test.for(rules)("$name: $sample", ({ pattern, sample }) => {
    expect(findLogRule(sample, null)?.rule.pattern).toEqual(pattern);
  });
});

describe("every program's samples are read", () => {
  const samples = programs.flatMap(([name, { samples }]) =>
    samples.map((sample, index) => ({ name: `${name} ${index + 1}`, ...sample })),
  );
  test.for(samples)("$name", ({ input, expect: { kind, ...facts } }) => {
    const bounce = readLog(cleanPaste(input));
    expect(bounce?.kind).toBe(kind);
    expect(bounce?.deliveries[0] ?? {}).toMatchObject(facts);
    const told = "recipient" in facts || kind === "delivered";
    expect(bounce?.deliveries).toHaveLength(told ? 1 : 0);
  });
});
