import { describe, expect, test } from "vitest";
import { providers } from "../../src/lexicon/tables.ts";
import { diagnoseReply } from "./reply.ts";

const KINDS_THAT_SPEAK = Object.entries(providers()).filter(([, { kind }]) => kind !== "software");

describe.each(Object.entries(providers()))("catalog/provider/%s.json", (id, { phrases }) => {
  test.each(phrases.map((phrase) => [phrase.id, phrase] as const))("%s", (_, phrase) => {
    const { reason, evidence } = diagnoseReply(phrase.sample, { spokesman: id });
    const by = evidence[0]?.entry ?? evidence[0]?.value ?? "nothing";
    expect(`${reason} by ${by}`).toBe(`${phrase.reason} by ${by}`);
  });
});

test("a host of each provider tells who spoke", () => {
  const unknown = KINDS_THAT_SPEAK.flatMap(([id, { hosts }]) => {
    const host = hosts.find((name) => name.startsWith("."));
    const found = host && diagnoseReply("550 No", { remoteMta: `mx1${host}` }).provider;
    return host && found === null ? [id] : [];
  });
  expect(unknown).toEqual([]);
});
