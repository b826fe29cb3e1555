import type { ClientOptions, REST } from "discord.js";
import type { Logger } from "pino";
import { ConfigError } from "../env.ts";
import { UNUSED_CACHES } from "./caches.ts";
import type { DiscordConfig, EndpointConfig } from "./config.ts";
import { isTokenRefused } from "./failures.ts";
import { listen, loadAnswers, surviveRejections, watchConnection, watchRest } from "./gateway.ts";
import { keepAnswers } from "./kept.ts";
import { createLocales } from "./known-locales.ts";
import { logFailure } from "./log.ts";
import { INTENTS } from "./permissions.ts";
import type { Registered } from "./register.ts";
import { laterRest, type Rest } from "./rest.ts";
import type { Room } from "./room.ts";

export { type DiscordConfig, readDiscordConfig } from "./config.ts";
export { INTENTS, installUrl, PERMISSIONS } from "./permissions.ts";
export type { Registered } from "./register.ts";

export interface DiscordServices {
  /** Gets shapes only: kinds of request, times, Discord's error codes. */
  readonly log: Logger;
  /** Public address of the web page, for "Learn more". */
  readonly pageUrl?: string | undefined;
}

export interface RunningDiscord {
  /** Port of the endpoint; null where only the gateway is used. */
  readonly port: number | null;
  stop(): Promise<void>;
}

/** A queued answer must not outlive the three seconds that Discord waits for the first one by much. */
const REST_OPTIONS = { timeout: 5_000, retries: 1 };
/** Guilds that are down hold up nothing: interactions are answered before, and need none. */
const WAIT_FOR_GUILDS_MS = 3_000;

/** Connects to Discord and answers. Rejects with a ConfigError where the token is refused or the port is taken. */
export async function startDiscord(
  config: DiscordConfig,
  services: DiscordServices,
): Promise<RunningDiscord> {
  const log = services.log.child({ platform: "discord" });
  const { gateway, endpoint } = config;
  const stops: (() => Promise<void> | void)[] = [surviveRejections(log)];
  if (gateway?.mode === "processes" && !config.isShard)
    stops.push(await startShards(config, gateway.count, log));
  else if (gateway) stops.push(await startGateway(config, services.pageUrl, log));
  let port: number | null = null;
  if (endpoint && !config.isShard) {
    const running = await startHttp(config, endpoint, services.pageUrl, log);
    stops.push(running.stop);
    port = running.port;
    log.info({ port }, "listening for Discord");
  }
  const stop = async () => void (await Promise.all(stops.map((each) => each())));
  // A shard whose manager is gone would answer beside the next manager's; the SDK cannot say goodbye to a manager gone.
  if (config.isShard) process.once("disconnect", () => process.exit());
  return { port, stop };
}

/** Puts the commands in place of what was registered before, everywhere or in one guild; running it again changes nothing. */
export async function registerCommands(
  config: DiscordConfig,
  { guild }: { readonly guild?: string | undefined } = {},
): Promise<Registered> {
  const [{ REST }, { replaceCommands }] = await Promise.all([loadSdk(), import("./register.ts")]);
  const rest = new REST({ ...REST_OPTIONS, api: config.apiUrl });
  return replaceCommands(rest, config, guild).catch(nameToken);
}

function nameToken(error: unknown): never {
  if (isTokenRefused(error)) throw new ConfigError("DISCORD_TOKEN", "is refused by Discord");
  throw error;
}

function createRoom(
  { fileOrigins }: DiscordConfig,
  rest: Rest,
  pageUrl: string | undefined,
  log: Logger,
): Room {
  return {
    log,
    rest,
    fileOrigins,
    pageUrl,
    locales: createLocales(),
    answers: keepAnswers(),
    choices: keepAnswers(),
  };
}

/** Loaded where it is needed: it takes longer to load than all the rest. */
function loadSdk() {
  return import("discord.js");
}

async function createRest({ apiUrl, token }: DiscordConfig, log: Logger): Promise<REST> {
  const { REST } = await loadSdk();
  const rest = new REST({ ...REST_OPTIONS, api: apiUrl });
  if (token) rest.setToken(token);
  watchRest(rest, log);
  return rest;
}

/** Endpoint and answers are loaded together: the first request must not wait for them. */
async function startHttp(
  config: DiscordConfig,
  endpoint: EndpointConfig,
  pageUrl: string | undefined,
  log: Logger,
) {
  const [{ startEndpoint }, { answerInteraction }] = await Promise.all([
    import("./http.ts"),
    import("./route.ts"),
  ]);
  const room = createRoom(
    config,
    laterRest(() => createRest(config, log)),
    pageUrl,
    log,
  );
  return startEndpoint(
    endpoint,
    (interaction, first) => answerInteraction(interaction, room, first),
    log,
  );
}

async function startGateway(config: DiscordConfig, pageUrl: string | undefined, log: Logger) {
  const { Client } = await loadSdk();
  const client = new Client(await clientOptions(config));
  const room = createRoom(config, client.rest, pageUrl, log);
  watchRest(client.rest, log);
  listen(client, room);
  watchConnection(client, log);
  const ready = new Promise<void>((resolve) => client.once("clientReady", () => resolve()));
  await client.login(config.token).catch(nameToken);
  await ready;
  log.info({ shards: client.ws.shards.size }, "connected to Discord");
  void loadAnswers();
  return () => client.destroy();
}

async function clientOptions({ apiUrl, gateway }: DiscordConfig): Promise<ClientOptions> {
  const { Options, Partials } = await loadSdk();
  const shards = gateway?.mode === "connections" ? sharded(gateway.count) : {};
  return {
    ...shards,
    intents: INTENTS.reduce((sum, { bit }) => sum | bit, 0),
    // Without this one, direct messages are dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    waitGuildTimeout: WAIT_FOR_GUILDS_MS,
    rest: { ...REST_OPTIONS, api: apiUrl },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...Object.fromEntries(UNUSED_CACHES.map((name) => [name, 0])),
    }),
  };
}

function sharded(count: number | null): Pick<ClientOptions, "shards" | "shardCount"> {
  return count === null ? { shards: "auto" } : { shardCount: count };
}

/** A process of this same program for each shard. A crash loop would burn the day's 1,000 sessions: no quick respawn. */
async function startShards(config: DiscordConfig, count: number | null, log: Logger) {
  const [, file = "", ...shardArgs] = process.argv;
  const totalShards = count ?? (await recommendedShards(config, log));
  const { ShardingManager } = await loadSdk();
  const manager = new ShardingManager(file, {
    totalShards,
    shardArgs,
    execArgv: process.execArgv,
    ...(config.token ? { token: config.token } : {}),
  });
  manager.on("shardCreate", (shard) => {
    log.info({ shard: shard.id }, "shard started");
    shard.on("death", () => log.error({ shard: shard.id }, "shard ended"));
    shard.on("error", (error) => logFailure({ log }, "shard", error));
  });
  await manager.spawn();
  return async () => {
    manager.respawn = false;
    for (const shard of manager.shards.values()) shard.kill();
  };
}

/** The manager itself would ask discord.com, whatever DISCORD_API_URL says. */
async function recommendedShards(config: DiscordConfig, log: Logger): Promise<number> {
  const rest = await createRest(config, log);
  const { shards } = (await rest.get("/gateway/bot").catch(nameToken)) as { shards: number };
  return shards;
}
