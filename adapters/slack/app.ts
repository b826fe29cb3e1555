import { App, HTTPReceiver, SocketModeReceiver, type ViewSubmitAction } from "@slack/bolt";
import type { Logger } from "pino";
import { answerAction } from "./action.ts";
import { answerCommand } from "./command.ts";
import type { SlackConfig } from "./config.ts";
import { rememberEvents } from "./dedupe.ts";
import { answerEvent } from "./event.ts";
import { readFailure } from "./failures.ts";
import { createFileReader } from "./files.ts";
import { openLanguages, rememberLanguages } from "./languages.ts";
import { createLocales } from "./locale.ts";
import { quietLog } from "./log.ts";
import { ENDPOINT } from "./manifest.ts";
import { answerOptions } from "./picker.ts";
import type { Room } from "./room.ts";
import { answerShortcut } from "./shortcut.ts";
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

/** Connects to Slack and answers. Rejects where the port is taken or Slack refuses the socket. */
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
    fetch: fetchInTime,
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

/** A response_url gets a time limit too: Bolt sets one for the Web API only. */
function fetchInTime(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, signal: init.signal ?? AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
}

/** One listener of each kind: Bolt runs every listener on every request, so routing is ours. */
function listen(app: App, room: Room): void {
  app.command(/./, (args) => answerCommand(args, room));
  app.shortcut(/./, (args) => answerShortcut(args, room));
  app.action({ type: "block_actions" }, (args) =>
    answerAction(args as Parameters<typeof answerAction>[0], room),
  );
  app.options<"block_suggestion">({ type: "block_suggestion" }, (args) =>
    answerOptions(args, room),
  );
  app.view<ViewSubmitAction>(/./, (args) => answerSubmission(args, room));
  app.event(/./, (args) => answerEvent(args, room));
  app.error(async (error) => {
    const { kind, cause } = readFailure(error);
    room.log.error({ surface: "bolt", kind, cause }, "failed");
  });
}

async function connect(app: App, room: Room): Promise<RunningSlack> {
  const { transport } = room.config;
  const stop = async () => void (await app.stop());
  if (transport.kind === "socket") {
    await app.start();
    room.log.info("connected by Socket Mode");
    return { port: null, stop };
  }
  const server = await app.start({ host: transport.host, port: transport.port });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : transport.port;
  room.log.info({ port, path: ENDPOINT }, "listening for Slack");
  void verifyToken(app, room);
  return { port, stop };
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
