import { ConfigError, type Env, readAddress, readFileOrigins, readPort } from "../env.ts";

export type Transport =
  | {
      readonly kind: "http";
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
    }
  | { readonly kind: "socket"; readonly appToken: string };

export interface SlackConfig {
  readonly botToken: string;
  readonly transport: Transport;
  /** Address of the Web API, ending in "/". */
  readonly apiUrl: string;
  /** Where files may be fetched from with the token: a redirected Web API is shown it anyway. */
  readonly fileOrigins: ReadonlySet<string>;
  /** SQLite file for the languages chosen in App Home; null keeps them in memory. */
  readonly languagesFile: string | null;
}

const API_URL = "https://slack.com/api/";

/** The SLACK_ variables. Undefined where neither token is set; throws a {@link ConfigError} where a part is missing or wrong. */
export function readSlackConfig(env: Env): SlackConfig | undefined {
  const botToken = env.SLACK_BOT_TOKEN?.trim();
  const appToken = env.SLACK_APP_TOKEN?.trim();
  const signingSecret = env.SLACK_SIGNING_SECRET?.trim();
  if (!botToken && !appToken && !signingSecret) return undefined;
  if (!botToken)
    throw new ConfigError("SLACK_BOT_TOKEN", "is missing; it is the bot user's token, xoxb-…");
  const apiUrl = readApiUrl(env);
  const redirected = apiUrl === API_URL ? undefined : apiUrl;
  return {
    botToken,
    transport: readTransport(env, appToken, signingSecret),
    apiUrl,
    fileOrigins: readFileOrigins(env, "SLACK_FILE_HOSTS", "files.slack.com", redirected),
    languagesFile: env.SLACK_LANGUAGES_FILE?.trim() || null,
  };
}

function readTransport(env: Env, appToken?: string, signingSecret?: string): Transport {
  if (appToken) {
    if (appToken.startsWith("xapp-")) return { kind: "socket", appToken };
    throw new ConfigError("SLACK_APP_TOKEN", "is no app-level token; those begin with xapp-");
  }
  if (!signingSecret)
    throw new ConfigError(
      "SLACK_SIGNING_SECRET",
      "is missing; set it for HTTP, or SLACK_APP_TOKEN for Socket Mode",
    );
  const host = env.SLACK_HOST?.trim() || "0.0.0.0";
  return { kind: "http", signingSecret, host, port: readPort(env, "SLACK_PORT", 3001) };
}

function readApiUrl(env: Env): string {
  const url = readAddress(env, "SLACK_API_URL") ?? API_URL;
  return url.endsWith("/") ? url : `${url}/`;
}
