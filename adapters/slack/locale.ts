import type { webApi } from "@slack/bolt";
import { createCache } from "./cache.ts";
import type { Languages } from "./languages.ts";

type Client = Pick<webApi.WebClient, "users">;

export interface User {
  /** Enterprise or workspace. Users of a Slack Connect channel belong to another one. */
  readonly team: string;
  readonly id: string;
}

/** Which language a user reads. */
export interface Locales {
  /** What is known at once: the choice made in App Home, or what was looked up before. */
  known(user: User): string | undefined;
  /** The same, or from the user's Slack profile; undefined where Slack does not tell in time. Never throws. */
  find(user: User, client: Client): Promise<string | undefined>;
}

const DAY = 86_400_000;
const TEN_MINUTES = 600_000;
/** A first answer waits this long at most for its language, then speaks English. */
const PATIENCE_MS = 400;

/** `users:read` is optional: where it is missing, or Slack does not know the user, it is not asked again at once. */
export function createLocales(languages: Languages, now: () => number = Date.now): Locales {
  const profiles = createCache<string>(20_000, DAY, now);
  const refused = createCache<true>(10_000, TEN_MINUTES, now);
  const key = ({ team, id }: User) => `${team}:${id}`;
  const known = (user: User) => languages.get(key(user)) ?? (profiles.get(key(user)) || undefined);

  const lookUp = async (user: User, client: Client) => {
    try {
      const { user: profile } = await client.users.info({ user: user.id, include_locale: true });
      profiles.set(key(user), profile?.locale ?? "");
    } catch (error) {
      refused.set(isMissingScope(error) ? user.team : key(user), true);
    }
    return known(user);
  };

  return {
    known,
    async find(user, client) {
      const found = known(user) ?? profiles.get(key(user));
      if (found !== undefined) return found || undefined;
      if (refused.get(user.team) || refused.get(key(user))) return undefined;
      return Promise.race([lookUp(user, client), patience()]);
    },
  };
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined).unref());
}

function isMissingScope(error: unknown): boolean {
  const { data } = error as { data?: { error?: string } };
  return data?.error === "missing_scope";
}
