import { expect, test } from "vitest";
import { keepAnswers } from "../../adapters/discord/kept.ts";
import { createLocales } from "../../adapters/discord/known-locales.ts";

test.for(["421", "421 vs 500", "5.7.26, X.7.1", "42", ""])("“%s” is kept", (asked) => {
  const kept = keepAnswers<string>();
  kept.keep(asked, "en", "answer");
  expect(kept.find(asked, "en")).toBe("answer");
  expect(kept.find(asked, "de")).toBeUndefined();
});

test.for(["550 kim@example.net", "mailbox full", "550 User unknown", "550 ".repeat(20)])(
  "“%s” is not kept: people may have pasted it",
  (asked) => {
    const kept = keepAnswers<string>();
    kept.keep(asked, "en", "answer");
    expect(kept.find(asked, "en")).toBeUndefined();
  },
);

test("the oldest answer goes first", () => {
  const kept = keepAnswers<string>(2);
  for (const code of ["421", "450", "451"]) kept.keep(code, "en", code);
  expect(["421", "450", "451"].map((code) => kept.find(code, "en"))).toEqual([
    undefined,
    "450",
    "451",
  ]);
});

test("of a user's languages the last is known, of many users the last ones", () => {
  const locales = createLocales(2);
  locales.remember("1", "de");
  locales.remember("2", "ko");
  locales.remember("1", "fr");
  locales.remember("3", "ja");
  locales.remember("3", undefined);
  expect(["1", "2", "3"].map((user) => locales.known(user))).toEqual(["fr", undefined, "ja"]);
});
