/** A workspace with the app in it: the stock Bolt app over real HTTP, and a person who signs what Slack would sign. */
import { createHmac } from "node:crypto";
import { stringify } from "node:querystring";
import pino from "pino";
import { afterAll, beforeEach } from "vitest";
import { startSlack } from "../../adapters/slack/app.ts";
import { readSlackConfig } from "../../adapters/slack/config.ts";
import { type Stub, startStub } from "./web-api-stub.ts";

export const SECRET = "shhh";
const TEAM = { team: { id: "T1", domain: "example" }, api_app_id: "A1", token: "legacy" };
const KIM = { id: "UKIM", name: "kim", username: "kim", team_id: "T1" };

// biome-ignore lint/suspicious/noExplicitAny: payloads are whatever Slack sends
type Payload = any;

export interface Workspace {
  readonly slack: Stub;
  /** What the app logged, line by line. */
  readonly logged: string[];
  readonly url: string;
  /** Signs and sends; `headers` replace the right ones. */
  send(body: string, type: string, headers?: Record<string, string>): Promise<Response>;
  command(command: string, text: string, more?: Payload): Promise<Response>;
  interact(payload: Payload): Promise<Response>;
  click(action: Payload, more?: Payload): Promise<Response>;
  event(event: Payload, more?: Payload, headers?: Record<string, string>): Promise<Response>;
  /** What the app sent with the nth call of a method, once it has. */
  answerOf(method: string, count?: number): Promise<Payload>;
  stop(): Promise<void>;
}

/** One workspace for all tests of a file; before each, what was called is forgotten and the app is in no channel. */
export async function enterWorkspace(): Promise<Workspace> {
  const here = await openWorkspace();
  beforeEach(() => {
    here.slack.calls.length = 0;
    here.slack.channelsOfApp.clear();
  });
  afterAll(() => here.stop());
  return here;
}

export async function openWorkspace(env: Record<string, string> = {}): Promise<Workspace> {
  const slack = await startStub();
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const config = readSlackConfig({
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    SLACK_HOST: "127.0.0.1",
    SLACK_PORT: "0",
    ...env,
  });
  if (!config) throw new Error("no configuration");
  const app = await startSlack(config, { log, version: "1.2.3" });
  const url = `http://127.0.0.1:${app.port}/slack/events`;
  let events = 0;

  const send: Workspace["send"] = (body, type, headers = {}) => {
    const timestamp = headers["x-slack-request-timestamp"] ?? String(Math.floor(Date.now() / 1000));
    const signature = sign(body, timestamp);
    return fetch(url, {
      method: "POST",
      body,
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": signature,
        ...headers,
      },
    });
  };
  const interact: Workspace["interact"] = (payload) =>
    send(
      stringify({ payload: JSON.stringify({ ...TEAM, user: KIM, ...payload }) }),
      "application/x-www-form-urlencoded",
    );

  return {
    slack,
    logged,
    url,
    send,
    interact,
    command: (command, text, more = {}) =>
      send(
        stringify({
          command,
          text,
          team_id: "T1",
          user_id: KIM.id,
          user_name: KIM.name,
          channel_id: "C1",
          trigger_id: slack.trigger(),
          response_url: slack.responseUrl(),
          is_enterprise_install: "false",
          ...more,
        }),
        "application/x-www-form-urlencoded",
      ),
    click: (action, more = {}) =>
      interact({
        type: "block_actions",
        actions: [{ type: "button", block_id: "b", action_ts: "1", ...action }],
        container: { type: "message", is_ephemeral: true, channel_id: "C1", message_ts: "1.0" },
        channel: { id: "C1", name: "general" },
        trigger_id: slack.trigger(),
        response_url: slack.responseUrl(),
        ...more,
      }),
    event: (event, more = {}, headers = {}) =>
      send(
        JSON.stringify({
          type: "event_callback",
          team_id: "T1",
          event_id: `Ev${++events}`,
          authorizations: [{ team_id: "T1", enterprise_id: null, user_id: "UBOT", is_bot: true }],
          event: { user: KIM.id, ts: "100.1", channel: "C1", ...event },
          ...more,
        }),
        "application/json",
        headers,
      ),
    async answerOf(method, count = 1) {
      const calls = await slack.waitFor(method, count);
      return calls[count - 1]?.body;
    },
    async stop() {
      await app.stop();
      await slack.stop();
    },
  };
}

export function sign(body: string, timestamp: string): string {
  return `v0=${createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

/** Buttons of a message or view, by what they do. */
export function buttons(blocks: Payload[]): Map<string, Payload> {
  const elements = blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.map((element: Payload) => ({ ...element, block_id: block.block_id }))
      : [],
  );
  return new Map(elements.map((element) => [element.action_id.split(":")[0], element]));
}
