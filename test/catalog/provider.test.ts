import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { loadTable } from "../../src/catalog/load.ts";
import type { Phrase, ProviderFacts, ProviderWords } from "../../src/catalog/types.ts";
import { REASONS } from "../../src/terms.ts";
import { findPhrase } from "./find-phrase.ts";

const providers = Object.entries(loadTable<Record<string, ProviderFacts>>("provider") ?? {});
const words = loadTable<Record<string, ProviderWords>>("words/en/provider") ?? {};
const phrases = providers.flatMap(([provider, facts]) =>
  facts.phrases.map((phrase) => ({ provider, facts, phrase, id: `${provider}-${phrase.id}` })),
);
const named = (complaint: (phrase: Phrase) => boolean) =>
  phrases.filter(({ phrase }) => complaint(phrase)).map(({ id }) => id);

test("every provider has the shape of its schema", () => {
  const validate = new Ajv({ allErrors: true }).compile(loadTable("schema/provider") ?? {});
  const errors = providers.flatMap(([id, facts]) =>
    validate(facts) ? [] : [`${id}: ${JSON.stringify(validate.errors)}`],
  );
  expect(errors).toEqual([]);
});

test("ids are unique, across providers too", () => {
  const ids = phrases.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("a name belongs to one provider", () => {
  const names = providers.flatMap(([, facts]) => facts.names.map((name) => name.toLowerCase()));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("reasons are known, and the second differs from the first", () => {
  const known = new Set<string>(REASONS);
  expect(named(({ reason }) => !known.has(reason))).toEqual([]);
  expect(named((p) => p.otherReason !== undefined && !known.has(p.otherReason))).toEqual([]);
  expect(named((p) => p.otherReason === p.reason)).toEqual([]);
});

test("permanence stands only where no code says it, or against the code", () => {
  const said = ({ replyCodes, enhancedCodes }: Phrase) => {
    const classes = new Set((replyCodes ?? enhancedCodes ?? []).map((code) => code[0]));
    if (classes.size !== 1) return undefined;
    if (classes.has("4")) return "temporary";
    return classes.has("5") ? "permanent" : undefined;
  };
  expect(
    named((phrase) => phrase.permanence !== undefined && phrase.permanence === said(phrase)),
  ).toEqual([]);
});

test("samples hold no address or host of a real person or company's customer", () => {
  const foreign = /@(?!(?:[a-z0-9-]+\.)*(?:example\.(?:com|net|org)))[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;
  const own = (sample: string, { domains }: ProviderFacts) =>
    domains.some((domain) => sample.includes(`@${domain}`)) ||
    /(?:delist|abuse|postmaster|help|admin|support|tosa)[^ ]*@/.test(sample);
  const bad = phrases.filter(
    ({ phrase, facts }) => foreign.test(phrase.sample) && !own(phrase.sample, facts),
  );
  expect(bad.map(({ id, phrase }) => `${id}: ${phrase.sample}`)).toEqual([]);
});

describe("every verified phrase finds its own sample first", () => {
  test.for(providers)("%s", ([, { phrases: own }]) => {
    const thefts = own
      .filter(({ verified }) => verified)
      .map((phrase) => ({ phrase, thief: findPhrase(own, phrase.sample) }))
      .filter(({ phrase, thief }) => thief !== phrase)
      .map(({ phrase, thief }) => `${thief?.id ?? "nobody"} takes the sample of ${phrase.id}`);
    expect(thefts).toEqual([]);
  });
});

test("a text that stands in its sample stands there as whole words", () => {
  const cut = ({ text, sample, token, ...rest }: Phrase) =>
    text !== undefined &&
    sample.toLowerCase().includes(text.toLowerCase()) &&
    findPhrase([{ ...rest, text, sample }], sample) === undefined;
  expect(named(cut)).toEqual([]);
});

test("unverified phrases at least match their own sample", () => {
  expect(
    named((phrase) => !phrase.verified && findPhrase([phrase], phrase.sample) === undefined),
  ).toEqual([]);
});

test("words speak of phrases that exist", () => {
  const ids = new Set(phrases.map(({ id }) => id));
  expect(Object.keys(words).filter((key) => !ids.has(key))).toEqual([]);
});

test("a verified code of a provider's own is explained", () => {
  const shared = (facts: ProviderFacts, code: string) =>
    facts.phrases.filter(({ enhancedCodes }) => enhancedCodes?.includes(code)).length > 1;
  // Programs have no codes of their own: theirs are the registry's.
  const hasOwn = (facts: ProviderFacts, { enhancedCodes }: Phrase) =>
    facts.kind !== "software" && enhancedCodes?.some((code) => !shared(facts, code));
  const missing = phrases
    .filter(({ phrase }) => phrase.verified)
    .filter(({ facts, phrase }) => phrase.token || hasOwn(facts, phrase))
    .filter(({ id }) => words[id] === undefined);
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("words are whole sentences", () => {
  for (const { meaning, todo } of Object.values(words)) {
    expect(meaning).toMatch(/[.!?]$/);
    if (todo !== undefined) expect(todo).toMatch(/[.!?]$/);
  }
});
