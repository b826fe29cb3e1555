import { expect, test } from "vitest";
import { ask, locales, plainText } from "../src/index.ts";

/** One card of every kind; the whole text a reader gets, to be read in the diff. */
const CASES = {
  code: "421",
  "code-nonstandard": "511",
  enhanced: "5.7.26",
  comparison: "421 vs 450",
  "comparison-across-kinds": "550 vs 5.1.1",
  "comparison-of-five": "421 450 451 452 550",
  reason: "mailbox full",
  provider: "TSS04",
  search: "421 greylisting",
  "unknown-code": "599",
  "unknown-enhanced": "5.3.99",
  help: "help",
  bounce:
    "<kim@example.net>: host gmail-smtp-in.l.google.com[192.0.2.26] said: 550-5.7.26 Your email has been blocked because the sender is unauthenticated. 550 5.7.26 c2-202229z222.222 - gsmtp (in reply to end of DATA command)",
  "no-bounce": "Dear all,\n\nthe meeting in room 421 moves to 5.1.1 next week.\n\nSee you there",
} as const;

/** Languages promised whole, and one written from right to left. */
const LOCALES = ["en", "ko", "vi", "id", "ar"] as const;

test.for(
  LOCALES.flatMap((locale) =>
    Object.entries(CASES).map(([name, query]) => ({ name, query, locale })),
  ),
)("$name in $locale", async ({ name, query, locale }) => {
  const { card } = await ask(query, { locale });
  expect(card.locale).toBe(locale);
  await expect(`${plainText(card)}\n`).toMatchFileSnapshot(`golden/core/${name}.${locale}.txt`);
});

test.for(locales())("%s: no card shows a key instead of words", async (locale) => {
  for (const query of Object.values(CASES)) {
    const { card } = await ask(query, { locale });
    expect(JSON.stringify({ ...card, actions: null })).not.toMatch(/"card\.[a-z]|\{[a-z]+\}/);
  }
});
