import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { ConfigError, listenError } from "../env.ts";
import { answerAction } from "./action.ts";
import type { ActionArgs, SubmissionArgs } from "./args.ts";
import { createCache } from "./cache.ts";
import { answerCommand } from "./command.ts";
import type { SlackConfig } from "./config.ts";
import { rememberEvents } from "./dedupe.ts";
import { answerEvent } from "./event.ts";
import { readFailure } from "./failures.ts";
import { createFileReader } from "./files.ts";
import { createSlackFetch } from "./http-client.ts";
import { openLanguages, rememberLanguages } from "./languages.ts";
import { createLocales } from "./locale.ts";
import { quietLog } from "./log.ts";
import { ENDPOINT } from "./manifest.ts";
import { answerOptions, type OptionsArgs } from "./picker.ts";
import type { Room } from "./room.ts";
import { answerShortcut, type ShortcutArgs } from "./shortcut.ts";
import { answerSubmission } from "./submission.ts";

export interface SlackServices {
  /** Gets shapes only: kinds of request, times, Slack's error words. */
  readonly log: Logger;
  readonly version: string;
  /** Public address of the web page, for "Learn more". */
  readonly pageUrl?: string | undefined;
}

export interface RunningSlack {
  /** Port that is listened on; null in Socket Mode. */
  readonly port: number | null;
  stop(): Promise<void>;
}

/** A person waits: one quick second try, and no waiting for a slow or busy Slack. */
const REQUEST_TIMEOUT_MS = 2_500;
/** Slack's payloads are far smaller; files are fetched, not received. */
const BODY_LIMIT = 1_000_000;

/** About 10 kB each. */
const KEPT_ANSWERS = 500;
const DAY_MS = 86_400_000;

/** Connects to Slack and answers. Rejects with a ConfigError where the port is taken or Slack refuses the app token. */
export async function startSlack(
  config: SlackConfig,
  services: SlackServices,
): Promise<RunningSlack> {
  const log = services.log.child({ platform: "slack" });
  const languages = config.languagesFile
    ? await openLanguages(config.languagesFile)
    : rememberLanguages();
  const room: Room = {
    config,
    log,
    version: services.version,
    pageUrl: services.pageUrl,
    languages,
    locales: createLocales(languages),
    seen: rememberEvents(),
    files: createFileReader(config.fileOrigins),
    answers: createCache(KEPT_ANSWERS, DAY_MS),
  };
  const app = createApp(config, log);
  listen(app, room);
  return connect(app, room);
}

/** Leanest Bolt: no conversation store, no check of the own user (ours is stricter), the token verified at leisure. */
function createApp(config: SlackConfig, log: Logger): App {
  const logger = quietLog(log);
  const clientOptions = {
    slackApiUrl: config.apiUrl,
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 1, minTimeout: 200, maxTimeout: 400 },
    rejectRateLimitedCalls: true,
    fetch: createSlackFetch(REQUEST_TIMEOUT_MS),
  };
  const { transport } = config;
  const receiver =
    transport.kind === "socket"
      ? new SocketModeReceiver({
          appToken: transport.appToken,
          logger,
          installerOptions: { clientOptions },
        })
      : new HTTPReceiver({
          signingSecret: transport.signingSecret,
          endpoints: [ENDPOINT],
          bodyLimit: BODY_LIMIT,
          logger,
        });
  return new App({
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    ignoreSelf: false,
    authorize: async () => ({ botToken: config.botToken }),
  });
}

/**
 * Bolt runs every listener on every request, each behind matchers of its own; one piece of middleware that routes by
 * the kind of request costs a fifth of six listeners. It ends the chain: there is nothing behind it.
 */
function listen(app: App, room: Room): void {
  app.use(async (args) => {
    if ("command" in args) await answerCommand(args, room);
    else if ("event" in args) await answerEvent(args, room);
    else if ("options" in args) await answerOptions(args as OptionsArgs, room);
    else if ("action" in args) await answerAction(args as ActionArgs, room);
    else if ("shortcut" in args) await answerShortcut(args as ShortcutArgs, room);
    else if ("view" in args) await answerSubmission(args as SubmissionArgs, room);
  });
  app.error(async (error) => {
    const { kind, cause } = readFailure(error);
    room.log.error({ surface: "bolt", kind, cause }, "failed");
  });
}

async function connect(app: App, room: Room): Promise<RunningSlack> {
  const { transport } = room.config;
  const stop = async () => void (await app.stop());
  if (transport.kind === "socket") {
    await app.start().catch(nameAppToken);
    room.log.info("connected by Socket Mode");
    return { port: null, stop };
  }
  const server = await app.start({ host: transport.host, port: transport.port }).catch((error) => {
    throw listenError(error, { port: "SLACK_PORT", host: "SLACK_HOST" });
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : transport.port;
  room.log.info({ port, path: ENDPOINT }, "listening for Slack");
  void verifyToken(app, room);
  return { port, stop };
}

function nameAppToken(error: unknown): never {
  const { data } = error as { data?: { error?: string } };
  if (!data?.error) throw error;
  throw new ConfigError("SLACK_APP_TOKEN", `is refused by Slack: ${data.error}`);
}

/** A wrong token is found at the start, not at the first question; Slack being away stops nothing. */
async function verifyToken(app: App, { config, log }: Room): Promise<void> {
  try {
    await app.client.auth.test({ token: config.botToken });
    log.info("Slack accepts the token");
  } catch (error) {
    const { kind, cause } = readFailure(error);
    log.warn({ kind, cause }, "Slack does not accept the token");
  }
}
