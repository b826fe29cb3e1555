/** A variable that is missing or wrong. The message names it. */
export class ConfigError extends Error {
  readonly variable: string;
  constructor(variable: string, message: string) {
    super(`${variable}: ${message}`);
    this.name = "ConfigError";
    this.variable = variable;
  }
}

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
  /** Where files may be fetched from with the token. */
  readonly fileOrigins: ReadonlySet<string>;
  /** SQLite file for the languages chosen in App Home; null keeps them in memory. */
  readonly languagesFile: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

const API_URL = "https://slack.com/api/";
const FILE_HOSTS = "files.slack.com";
const PORT = 3001;

/** The SLACK_ variables. Undefined where neither token is set; throws a {@link ConfigError} where a part is missing or wrong. */
export function readSlackConfig(env: Env): SlackConfig | undefined {
  const botToken = env.SLACK_BOT_TOKEN?.trim();
  const appToken = env.SLACK_APP_TOKEN?.trim();
  const signingSecret = env.SLACK_SIGNING_SECRET?.trim();
  if (!botToken && !appToken && !signingSecret) return undefined;
  if (!botToken)
    throw new ConfigError("SLACK_BOT_TOKEN", "is missing; it is the bot user's token, xoxb-…");
  const apiUrl = readApiUrl(env.SLACK_API_URL);
  return {
    botToken,
    transport: readTransport(env, appToken, signingSecret),
    apiUrl,
    fileOrigins: readFileOrigins(env.SLACK_FILE_HOSTS, apiUrl),
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
  return { kind: "http", signingSecret, host, port: readPort(env.SLACK_PORT) };
}

function readPort(text: string | undefined): number {
  const port = text?.trim() ? Number(text) : PORT;
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ConfigError("SLACK_PORT", "is no port number");
}

function readApiUrl(text: string | undefined): string {
  const url = text?.trim() || API_URL;
  if (!URL.canParse(url)) throw new ConfigError("SLACK_API_URL", "is no web address");
  return url.endsWith("/") ? url : `${url}/`;
}

/**
 * A bare host means https. A redirected Web API may serve its files itself: it is shown the token anyway.
 */
function readFileOrigins(text: string | undefined, apiUrl: string): ReadonlySet<string> {
  const hosts = (text?.trim() || FILE_HOSTS).split(/[\s,]+/).filter(Boolean);
  const origins = hosts.map((host) => {
    const url = host.includes("://") ? host : `https://${host}`;
    if (!URL.canParse(url)) throw new ConfigError("SLACK_FILE_HOSTS", "is no list of hosts");
    return new URL(url).origin;
  });
  return new Set(apiUrl === API_URL ? origins : [...origins, new URL(apiUrl).origin]);
}
