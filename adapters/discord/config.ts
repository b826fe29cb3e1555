import { ConfigError, type Env, readAddress, readFileOrigins, readPort } from "../env.ts";

/** The endpoint that Discord posts interactions to. */
export interface EndpointConfig {
  /** 64 hexadecimal digits, from the app's General Information page. */
  readonly publicKey: string;
  readonly host: string;
  readonly port: number;
}

/**
 * How the gateway is spread: in this process, over as many connections as Discord recommends ("auto"), or over
 * processes of their own.
 */
export interface Sharding {
  readonly mode: "single" | "connections" | "processes";
  /** Null: as many as Discord recommends. */
  readonly count: number | null;
}

export interface DiscordConfig {
  /** Undefined only where nothing but the endpoint runs, which needs none. */
  readonly token: string | undefined;
  readonly applicationId: string | undefined;
  /** Messages and, where there is no endpoint, interactions. */
  readonly gateway: Sharding | undefined;
  readonly endpoint: EndpointConfig | undefined;
  /** This process was started by the sharding manager of another: it runs its shard and nothing else. */
  readonly isShard: boolean;
  /** Address of the REST API, without "/v10" and without a slash at the end. */
  readonly apiUrl: string;
  /** Where attachments may be fetched from. */
  readonly fileOrigins: ReadonlySet<string>;
}

const API_URL = "https://discord.com/api";

/**
 * The DISCORD_ variables. Undefined where neither token nor public key is set; throws a {@link ConfigError} where a
 * part is missing or wrong.
 */
export function readDiscordConfig(env: Env): DiscordConfig | undefined {
  const token = env.DISCORD_TOKEN?.trim().replace(/^Bot\s+/i, "") || undefined;
  const publicKey = env.DISCORD_PUBLIC_KEY?.trim() || undefined;
  if (!token && !publicKey) return undefined;
  const transport = readTransport(env.DISCORD_TRANSPORT, token, publicKey);
  const apiUrl = readApiUrl(env);
  const redirected = apiUrl === API_URL ? undefined : apiUrl;
  return {
    token,
    applicationId: readApplicationId(env.DISCORD_APPLICATION_ID),
    gateway: transport === "http" ? undefined : readSharding(env),
    endpoint:
      transport !== "gateway" && publicKey !== undefined ? readEndpoint(env, publicKey) : undefined,
    isShard: Boolean(env.SHARDING_MANAGER),
    apiUrl,
    fileOrigins: readFileOrigins(env, "DISCORD_FILE_HOSTS", "cdn.discordapp.com", redirected),
  };
}

type Transport = "gateway" | "http" | "both";

/** With a public key HTTP, unless said otherwise: an app that has an endpoint gets no interactions over the gateway. */
function readTransport(asked = "", token?: string, publicKey?: string): Transport {
  const transport = asked.trim().toLowerCase() || (publicKey ? "http" : "gateway");
  if (transport !== "gateway" && transport !== "http" && transport !== "both")
    throw new ConfigError("DISCORD_TRANSPORT", "is none of gateway, http and both");
  if (transport !== "http" && !token)
    throw new ConfigError("DISCORD_TOKEN", "is missing; the gateway needs the bot's token");
  if (transport !== "gateway" && !publicKey)
    throw new ConfigError("DISCORD_PUBLIC_KEY", "is missing; the endpoint checks signatures by it");
  return transport;
}

function readEndpoint(env: Env, publicKey: string): EndpointConfig {
  if (!/^[0-9a-f]{64}$/i.test(publicKey))
    throw new ConfigError("DISCORD_PUBLIC_KEY", "is not 64 hexadecimal digits");
  return {
    publicKey,
    host: env.DISCORD_HOST?.trim() || "0.0.0.0",
    port: readPort(env, "DISCORD_PORT", 3002),
  };
}

/** DISCORD_SHARDS: "auto" or a number of connections of this process; "processes" or "processes:4" for one process each. */
function readSharding({ DISCORD_SHARDS }: Env): Sharding {
  const text = DISCORD_SHARDS?.trim() ?? "";
  if (text === "") return { mode: "single", count: null };
  if (text === "auto") return { mode: "connections", count: null };
  if (text === "processes") return { mode: "processes", count: null };
  const [, processes, digits] = text.match(/^(processes:)?(\d{1,5})$/) ?? [];
  const count = Number(digits);
  if (!(count >= 1)) throw new ConfigError("DISCORD_SHARDS", "is no number, auto or processes");
  return { mode: processes ? "processes" : "connections", count };
}

function readApplicationId(text = ""): string | undefined {
  const id = text.trim() || undefined;
  if (id === undefined || /^\d{1,22}$/.test(id)) return id;
  throw new ConfigError("DISCORD_APPLICATION_ID", "is no number");
}

/** As discord.js takes it; a version at the end is dropped, since the library adds its own. */
function readApiUrl(env: Env): string {
  const url = readAddress(env, "DISCORD_API_URL") ?? API_URL;
  return url.replace(/\/{1,5}$/, "").replace(/\/v\d{1,3}$/, "");
}
