import { type Env, readAddress, readNumber, readPort } from "../env.ts";

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

/** HOST, PORT, BASE_URL, TRUST_PROXY, RATE_LIMIT. Throws a ConfigError where one is wrong. */
export function readWebConfig(env: Env): WebConfig {
  const address = readAddress(env, "BASE_URL");
  return {
    host: env.HOST?.trim() || "127.0.0.1",
    port: readPort(env, "PORT", 3000),
    baseUrl: address ? new URL(address).origin : null,
    trustedProxies: readNumber(env, "TRUST_PROXY", 0, 10),
    rateLimit: readNumber(env, "RATE_LIMIT", 300, 1_000_000),
  };
}
