import { findPhrase } from "../catalog/find.ts";
import { type ProviderCode, providerIndex, tokenKey } from "../catalog/provider-codes.ts";
import { search } from "../catalog/search.ts";
import { digits, isCode } from "../request/codes.ts";
import type { EntryRef } from "./answer.ts";
import { entryFacts } from "./facts.ts";
import { entryRef } from "./neighbours.ts";
import { NO_RESOLUTION, type Resolution } from "./resolution.ts";

const MOST_ENTRIES = 7;

/** A provider's own code: "TSS04", "yahoo-tss04". */
export function resolveProviderCode(term: string, query: string): Resolution | undefined {
  const found = findPhrase(term);
  if (found) return ranked([{ id: term, provider: found.provider, phrase: found.phrase }]);
  const texts = [query, term, ...term.split(" "), withDigits(query)];
  const codes = texts.map(byToken).find((found) => found?.length) ?? bySample(query);
  return codes && ranked(codes);
}

/** "S315O" is S3150: typed or read with letters. */
function withDigits(text: string): string {
  return text.replace(/(?<=\d)[Ool](?=[\dOol]{0,4}$)/g, (letter) => digits(letter.toLowerCase()));
}

/** "AS(201806281)": a mark that stands in a reply as the provider writes it, without being its code. */
function bySample(query: string): readonly ProviderCode[] | undefined {
  const isMark = /^[A-Za-z]{1,9}[(:#_-]?\d[\w.()-]{2,20}$/.test(query);
  const codes = isMark
    ? providerIndex().codes.filter(({ phrase }) => phrase.sample.includes(query))
    : [];
  return codes.length ? codes : undefined;
}

/** A provider's name, alone or with a code or words: "gmail 5.7.26", "yahoo spam". */
export function resolveProviderName(term: string): Resolution | undefined {
  const named = splitName(term.split(" "));
  return named && resolveNamed(named.provider, named.rest);
}

/** "NoSuchUser" is Gmail's; "no such user" is anybody's. */
function byToken(text: string): readonly ProviderCode[] | undefined {
  const codes = providerIndex().byToken.get(tokenKey(text));
  return /\s/.test(text.trim())
    ? codes?.filter(({ phrase }) => /[\d#:]/.test(phrase.token ?? ""))
    : codes;
}

interface Named {
  readonly provider: string;
  readonly rest: readonly string[];
}

/** The longest run of words that names a provider, at either end. */
function splitName(words: readonly string[]): Named | undefined {
  const { byName } = providerIndex();
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const head = byName.get(words.slice(0, length).join(" "));
    if (head) return { provider: head, rest: words.slice(length) };
    const tail = byName.get(words.slice(-length).join(" "));
    if (tail) return { provider: tail, rest: words.slice(0, -length) };
  }
  return undefined;
}

function resolveNamed(provider: string, rest: readonly string[]): Resolution | undefined {
  const own = providerIndex().codes.filter((code) => code.provider === provider);
  if (rest.length === 0)
    return { ...NO_RESOLUTION, entries: own.slice(0, MOST_ENTRIES).map(refOf) };
  const token = own.filter(
    ({ phrase }) => tokenKey(phrase.token ?? "") === tokenKey(rest.join("")),
  );
  if (token.length) return ranked(token);
  const codes = rest.filter(isCode);
  return codes.length ? byCodes(own, codes) : byWords(own, rest.join(" "));
}

function byCodes(own: readonly ProviderCode[], codes: readonly string[]): Resolution {
  const saying = own.filter(({ phrase }) => codes.every((code) => says(phrase, code)));
  const generic = codes.map((code) => entryRef(code.toUpperCase())).filter(entryFacts);
  const enhancedFirst = generic.toSorted((a, b) => b.id.length - a.id.length);
  if (saying.length === 0)
    return { ...NO_RESOLUTION, entries: enhancedFirst.slice(0, 1), sure: true };
  if (saying.length === 1)
    return { ...ranked(saying), suggestions: enhancedFirst.map(({ id }) => id) };
  const entries = [...saying.slice(0, MOST_ENTRIES - generic.length).map(refOf), ...enhancedFirst];
  return { ...NO_RESOLUTION, entries };
}

function says(phrase: ProviderCode["phrase"], code: string): boolean {
  const codes = [...(phrase.replyCodes ?? []), ...(phrase.enhancedCodes ?? [])];
  return (
    codes.includes(code) ||
    (code.startsWith("x.") && codes.some((each) => each.slice(1) === code.slice(1)))
  );
}

/** "gmail spam": what the words mean, then how this provider says it. */
function byWords(own: readonly ProviderCode[], words: string): Resolution | undefined {
  const [first] = search(words);
  if (!first) return undefined;
  const saying = own.filter(({ phrase }) => phrase.reason === first.id).map(refOf);
  const entries = [entryRef(first.id), ...saying];
  return { ...NO_RESOLUTION, entries: entries.slice(0, MOST_ENTRIES) };
}

/** Several entries with one token differ in little: the first answers if all conclude the same. */
function ranked(codes: readonly ProviderCode[]): Resolution {
  const reasons = new Set(codes.map(({ phrase }) => phrase.reason));
  const [first, ...others] = codes.map(refOf).slice(0, MOST_ENTRIES);
  if (!first) return NO_RESOLUTION;
  if (reasons.size > 1) return { ...NO_RESOLUTION, entries: [first, ...others] };
  const suggestions = [...others.map(({ id }) => id), ...reasons];
  return { ...NO_RESOLUTION, entries: [first], sure: true, suggestions };
}

function refOf({ id }: ProviderCode): EntryRef {
  return { id, type: "provider-code" };
}
