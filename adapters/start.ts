import { type Logger, pino } from "pino";
import type { Options } from "./cli/options.ts";
import { type DiscordConfig, readDiscordConfig } from "./discord/config.ts";
import { ConfigError, type Env } from "./env.ts";
import { readSlackConfig, type SlackConfig } from "./slack/config.ts";
import { readWebConfig, type WebConfig } from "./web/config.ts";

interface Running {
  stop(): Promise<void>;
}

interface Services {
  readonly log: Logger;
  readonly version: string;
  readonly pageUrl: string | undefined;
}

/** `bouncecard start`: runs until it is told to stop. Where a person watches, lines they type are answered too. */
export async function startCommand(env: Env, version: string, options: Options): Promise<number> {
  const stop = await startAll(env, version, options);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  if (process.stdin.isTTY) {
    const { startSession } = await import("./cli/session.ts");
    await Promise.race([startSession(options), stopped]);
  } else await stopped;
  await stop();
  return 0;
}

/**
 * Starts what the environment configures: Slack, Discord, the web page. Each platform's SDK is loaded only where it
 * is used. Returns how to stop it all. Throws a ConfigError that names the variable.
 */
async function startAll(env: Env, version: string, options: Options): Promise<() => Promise<void>> {
  const slack = readSlackConfig(env);
  const discord = readDiscordConfig(env);
  const web = wantsPage(env, Boolean(slack || discord)) ? readWebConfig(env) : undefined;
  const log = pino({ level: readLogLevel(env, slack || discord ? "info" : "warn") });
  const services = { log, version, pageUrl: web?.baseUrl ?? undefined };
  // A process that runs one shard of the gateway has a manager beside it that runs the rest.
  const isShard = discord?.isShard ?? false;
  const running = await Promise.all([
    ...(web && !isShard ? [startPage(web, services, env, options)] : []),
    ...(slack && !isShard ? [startSlackApp(slack, services)] : []),
    ...(discord ? [startDiscordApp(discord, services)] : []),
  ]);
  if (running.length === 0) await complain(options);
  else void warmUpCore(log);
  return stopping(running);
}

/** Once all is ready, so that neither the start nor the first user waits for it. */
async function warmUpCore(log: Logger): Promise<void> {
  try {
    const { warmUp } = await import("./warm-up.ts");
    await warmUp();
  } catch (error) {
    // A broken catalog names its file; the answers that need it will fail alike.
    log.error({ cause: (error as Error).message }, "not warmed up");
  }
}

async function complain({ locale }: Options): Promise<void> {
  const { wordsFor } = await import("../src/index.ts");
  console.error(wordsFor(locale).say("cli.nothing-to-start"));
}

/** Beside a chat platform the page is started only when it is asked for: its port may be somebody else's. */
function wantsPage({ WEB, PORT, BASE_URL }: Env, beside: boolean): boolean {
  const wanted = WEB?.trim() ?? "";
  if (wanted === "on" || wanted === "off") return wanted === "on";
  if (wanted !== "") throw new ConfigError("WEB", "is neither on nor off");
  return !beside || Boolean(PORT?.trim() || BASE_URL?.trim());
}

function readLogLevel({ LOG_LEVEL }: Env, usual: string): string {
  const level = LOG_LEVEL?.trim() || usual;
  if (level === "silent" || Object.hasOwn(pino.levels.values, level)) return level;
  throw new ConfigError("LOG_LEVEL", `is none of ${Object.keys(pino.levels.values).join(", ")}`);
}

function stopping(running: readonly Running[]): () => Promise<void> {
  return async () => {
    await Promise.all(running.map((each) => each.stop()));
  };
}

async function startPage(
  config: WebConfig,
  services: Services,
  env: Env,
  options: Options,
): Promise<Running> {
  const [{ startWeb }, { platforms, previews }] = await Promise.all([
    import("./web/app.ts"),
    import("./platforms.ts"),
  ]);
  const running = await startWeb(config, { ...services, previews, platforms: platforms(env) });
  if (services.log.level === "warn" || process.stdout.isTTY) await showSample(running.url, options);
  return running;
}

/** What somebody who tries the program sees first: a card, and where the page is. */
async function showSample(url: string, { locale }: Options): Promise<void> {
  const [{ explain, wordsFor }, { SAMPLE }, { renderTerminal }] = await Promise.all([
    import("../src/index.ts"),
    import("./web/sample.ts"),
    import("./cli/terminal.ts"),
  ]);
  const { card } = await explain(SAMPLE, { locale });
  const words = wordsFor(locale);
  console.log(`${words.say("cli.sample")}\n\n${await renderTerminal(card)}`);
  console.log(words.say("cli.serving", { url }));
}

async function startSlackApp(config: SlackConfig, services: Services): Promise<Running> {
  const { startSlack } = await import("./slack/app.ts");
  return startSlack(config, services);
}

async function startDiscordApp(config: DiscordConfig, services: Services): Promise<Running> {
  const { startDiscord } = await import("./discord/app.ts");
  return startDiscord(config, services);
}
