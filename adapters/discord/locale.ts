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

/** Which language a user reads: a direct message does not tell, their last interaction did. */
export interface Locales {
  remember(user: string, locale: string | undefined): void;
  known(user: string): string | undefined;
}

const MOST_USERS = 20_000;

/** In memory only; the users who were away longest are forgotten first. */
export function createLocales(limit = MOST_USERS): Locales {
  const byUser = new Map<string, string>();
  return {
    remember(user, locale) {
      if (!locale || !user) return;
      byUser.delete(user);
      byUser.set(user, locale);
      const [oldest] = byUser.keys();
      if (byUser.size > limit && oldest !== undefined) byUser.delete(oldest);
    },
    known: (user) => byUser.get(user),
  };
}
