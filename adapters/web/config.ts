/** A variable that is wrong. The message names it. */
export class ConfigError extends Error {
  readonly variable: string;
  constructor(variable: string, message: string) {
    super(`${variable}: ${message}`);
    this.name = "ConfigError";
    this.variable = variable;
  }
}

export interface WebConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Origin that the public sees, "https://bouncecard.example.com"; null: where the server listens. */
  readonly baseUrl: string | null;
  /** Proxies in front of the server whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** Requests a minute and client address. */
  readonly rateLimit: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** HOST, PORT, BASE_URL, TRUST_PROXY, RATE_LIMIT. Throws a {@link ConfigError} where one is wrong. */
export function readWebConfig(env: Env): WebConfig {
  return {
    host: env.HOST?.trim() || "127.0.0.1",
    port: readNumber(env, "PORT", 3000, 65_535),
    baseUrl: readOrigin(env.BASE_URL?.trim()),
    trustedProxies: readNumber(env, "TRUST_PROXY", 0, 10),
    rateLimit: readNumber(env, "RATE_LIMIT", 300, 1_000_000),
  };
}

function readNumber(env: Env, variable: string, usual: number, most: number): number {
  const text = env[variable]?.trim();
  const value = text ? Number(text) : usual;
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new ConfigError(variable, `is no whole number from 0 to ${most}`);
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new ConfigError("BASE_URL", "is no web address such as https://bouncecard.example.com");
}
