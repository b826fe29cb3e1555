import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  idOf,
  isPromised,
  localeNames,
  madeFrom,
  plan,
  readJson,
  stringsOf,
  WORDS,
  type WordEntry,
  wordEntries,
} from "../../scripts/word-entries.ts";

const english = wordEntries("en");
const byId = new Map(english.map((entry) => [idOf(entry), entry]));
const translated = localeNames().filter((locale) => locale !== "en");

/** ICU arguments by name: "{count, plural, …}" and "{name}". */
function placeholders(value: unknown): string[] {
  const found = stringsOf(value).flatMap(({ text }) => [
    ...text.matchAll(/(?<!\b(?:zero|one|two|few|many|other) )\{(\w+)(?=[,}])/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? ""))].sort();
}

/** Codes and protocol words that a translation must not change. */
function literals(value: unknown): string[] {
  const pattern =
    /\b[245X]\.\d{1,3}\.\d{1,3}\b|\b[2-5]\d\d\b|\b(?:SPF|DKIM|DMARC|STARTTLS|EHLO|RCPT TO|MAIL FROM|PTR)\b/g;
  return [...new Set(stringsOf(value).flatMap(({ text }) => text.match(pattern) ?? []))].sort();
}

function shape(value: unknown): string[] {
  return stringsOf(value)
    .map(({ place }) => place)
    .sort();
}

describe.each(translated)("%s", (locale) => {
  const entries = wordEntries(locale);
  const known = entries.filter((entry) => byId.has(idOf(entry)));
  const complaints = (check: (entry: WordEntry, original: WordEntry) => string | false) =>
    known.flatMap((entry) => {
      const complaint = check(entry, byId.get(idOf(entry)) as WordEntry);
      return complaint ? [`${idOf(entry)}: ${complaint}`] : [];
    });

  test("every key is one of English's", () => {
    expect(entries.filter((entry) => !byId.has(idOf(entry))).map(idOf)).toEqual([]);
  });

  test("every promised entry is there", () => {
    const there = new Set(entries.map(idOf));
    const missing = english.filter((entry) => isPromised(locale, entry) && !there.has(idOf(entry)));
    expect(missing.map(idOf)).toEqual([]);
  });

  test("every entry has the parts of the original", () => {
    expect(
      complaints(({ value }, original) => {
        const [have, want] = [shape(value), shape(original.value)];
        return have.join() !== want.join() && `has ${have.join(" ")}; English ${want.join(" ")}`;
      }),
    ).toEqual([]);
  });

  test("placeholders are equal", () => {
    expect(
      complaints(({ value }, original) => {
        const [have, want] = [placeholders(value), placeholders(original.value)];
        return (
          have.join() !== want.join() && `has {${have.join("} {")}}; English {${want.join("} {")}}`
        );
      }),
    ).toEqual([]);
  });

  test("codes and protocol words are unchanged", () => {
    expect(
      complaints(({ value }, original) => {
        const lost = literals(original.value).filter(
          (literal) => !JSON.stringify(value).includes(literal),
        );
        return lost.length > 0 && `lost ${lost.join(", ")}`;
      }),
    ).toEqual([]);
  });

  test("every entry notes the English it was made from", () => {
    const from = madeFrom(locale);
    expect(known.filter((entry) => !from[idOf(entry)]).map(idOf)).toEqual([]);
  });

  test("the glossary is kept", () => {
    const glossary = readJson<Record<string, string | string[]>>(
      join(WORDS, locale, "glossary.json"),
    );
    expect(
      complaints(({ value }, original) => glossaryBreach(glossary, value, original.value)),
    ).toEqual([]);
  });
});

/** A term of the glossary that the English has and the translation says otherwise. */
function glossaryBreach(
  glossary: Readonly<Record<string, string | readonly string[]>>,
  value: unknown,
  original: unknown,
): string | false {
  const said = stringsOf(value)
    .map(({ text }) => text)
    .join("\n")
    .toLowerCase();
  const english = stringsOf(original)
    .map(({ text }) => text)
    .join("\n");
  const broken = Object.entries(glossary).filter(([term, allowed]) => {
    // "/bounce" is a command and "sender.office.com" a host: neither is translated.
    const asWord = new RegExp(`(?<![/.\\w])${term}s?\\b(?!\\.\\w)`, "i");
    if (term.startsWith("$") || !asWord.test(english)) return false;
    return ![allowed].flat().some((word) => said.includes(word.toLowerCase()));
  });
  return broken.length > 0 && `glossary: ${broken.map(([term]) => term).join(", ")}`;
}

test("every planned language has a folder, and no other", () => {
  expect([...translated].sort()).toEqual([...plan.complete, ...plan.core].sort());
});

test("each language holds the same files", () => {
  const files = (locale: string) =>
    readdirSync(join(WORDS, locale)).filter((name) => name.endsWith(".json"));
  for (const locale of translated) {
    expect(files(locale), locale).toEqual(
      expect.arrayContaining(["ask.json", "glossary.json", "made-from.json", "search.json"]),
    );
  }
});
