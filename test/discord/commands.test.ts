import { describe, expect, test } from "vitest";
import { commandDefinitions, isCommandName } from "../../adapters/discord/commands.ts";
import { DISCORD_LOCALES, translatedLocales } from "../../adapters/discord/locale.ts";
import { formModal } from "../../adapters/discord/modal.ts";
import { locales, wordsFor } from "../../src/index.ts";

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
  readonly options?: readonly Named[];
  readonly type?: number;
}

const commands = commandDefinitions() as unknown as readonly Named[];

function all(parts: readonly Named[]): Named[] {
  return parts.flatMap((part) => [part, ...all(part.options ?? [])]);
}

test("three slash commands and one in the menu of a message", () => {
  expect(commands.map(({ type, name }) => `${type} ${name}`)).toEqual([
    "1 smtp",
    "1 bounce",
    "1 bouncecard",
    "3 Decode this bounce",
  ]);
});

test("they work in servers and accounts, and everywhere in Discord", () => {
  for (const command of commands)
    expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
});

test("commands of one guild leave out what means nothing there", () => {
  for (const command of commandDefinitions({ guild: true })) {
    expect(command).not.toHaveProperty("contexts");
    expect(command).not.toHaveProperty("integration_types");
  }
});

test("/smtp completes what is typed", () => {
  expect(commands[0]?.options?.[0]).toMatchObject({ autocomplete: true, required: true });
});

test("everything about /bounce may be left out", () => {
  const options = commands[1]?.options ?? [];
  expect(options.map(({ name }) => name)).toEqual(["text", "file", "share"]);
  for (const option of options) expect(option).not.toHaveProperty("required");
});

describe("names and descriptions", () => {
  test.for(all(commands))("of $name keep Discord's rules in every language", (part) => {
    const isMenu = part.type === 3 && part.description === undefined;
    const names = Object.entries({ en: part.name, ...part.name_localizations });
    const texts = Object.values({ en: part.description, ...part.description_localizations });
    for (const [locale, name] of names)
      expect(isMenu ? name.length <= 32 : isCommandName(name, locale), name).toBe(true);
    for (const text of texts) expect(text?.length ?? 1, text).toBeLessThanOrEqual(100);
  });

  test.for(commands)("of $name are at most 8,000 characters in the longest language", (command) => {
    const longest = (text = "", others: Record<string, string> | null = {}) =>
      Math.max(...[text, ...Object.values(others ?? {})].map((each) => each.length));
    const sum = all([command]).reduce(
      (total, part) =>
        total +
        longest(part.name, part.name_localizations) +
        longest(part.description, part.description_localizations),
      0,
    );
    expect(sum).toBeLessThanOrEqual(8_000);
  });

  test("languages are Discord's", () => {
    const used = all(commands).flatMap((part) => [
      ...Object.keys(part.name_localizations ?? {}),
      ...Object.keys(part.description_localizations ?? {}),
    ]);
    expect(used.filter((locale) => !DISCORD_LOCALES.includes(locale as "de"))).toEqual([]);
  });

  test("a language with words of its own is offered under each of Discord's names for it", () => {
    expect(translatedLocales()).toEqual(
      expect.arrayContaining(["de", "es-ES", "es-419", "pt-BR", "zh-CN", "ja", "ko"]),
    );
    expect(translatedLocales()).not.toContain("zh-TW");
    expect(translatedLocales()).not.toContain("en-GB");
  });
});

test.for([
  ["smtp", true],
  ["rücklauf", true],
  ["메일", true],
  ["बाउंस", true],
  ["ตีกลับ", true],
  ["Rücklauf", false],
  ["two words", false],
  ["", false],
  ["x".repeat(33), false],
] as const)("the command name “%s” is allowed: %s", ([name, isAllowed]) => {
  expect(isCommandName(name, "de")).toBe(isAllowed);
});

test.for(locales())("nothing of the form is cut in %s", (locale) => {
  expect(JSON.stringify(formModal(wordsFor(locale)))).not.toContain('…"');
});
