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
