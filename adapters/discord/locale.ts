import { resolveLocale } from "../../src/index.ts";

/** https://docs.discord.com/developers/reference#locales */
export const DISCORD_LOCALES = [
  ...["id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl"],
  ...["no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi"],
  ...["th", "zh-CN", "ja", "zh-TW", "ko"],
] as const;

/** Discord's locales that have words of their own; the others see a command's default, English. */
export function translatedLocales(): string[] {
  return DISCORD_LOCALES.filter((locale) => resolveLocale(locale) !== resolveLocale("en"));
}
