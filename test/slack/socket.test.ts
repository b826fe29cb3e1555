import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningSlack, startSlack } from "../../adapters/slack/app.ts";
import { readSlackConfig } from "../../adapters/slack/config.ts";
import { checkMessage } from "./block-checker.ts";
import { type Stub, startStub } from "./web-api-stub.ts";

let slack: Stub;
let app: RunningSlack;

beforeAll(async () => {
  slack = await startStub();
  const config = readSlackConfig({
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_APP_TOKEN: "xapp-test",
    SLACK_API_URL: slack.apiUrl,
  });
  if (!config) throw new Error("no configuration");
  app = await startSlack(config, { log: pino({ level: "silent" }), version: "0" });
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

test("Socket Mode: a command is acknowledged over the socket and answered by response_url", async () => {
  const acknowledged = await slack.sendSocket("slash_commands", {
    command: "/smtp",
    text: "421 vs 500",
    team_id: "T1",
    user_id: "UKIM",
    channel_id: "C1",
    trigger_id: slack.trigger(),
    response_url: slack.responseUrl(),
  });
  expect(acknowledged).toMatchObject({ envelope_id: expect.any(String) });
  const [answer] = await slack.waitFor("respond");
  expect(answer?.body.text).toMatch(/421[\s\S]*500/);
  expect(checkMessage(answer?.body)).toEqual([]);
});

test("Socket Mode: an event that comes twice is answered once", async () => {
  const event = { type: "message", channel_type: "im", channel: "D1", user: "UKIM", ts: "1.0" };
  const body = { type: "event_callback", team_id: "T1", event_id: "Ev1" };
  await slack.sendSocket("events_api", { ...body, event: { ...event, text: "421" } });
  await slack.sendSocket("events_api", { ...body, event: { ...event, text: "421" } });
  const other = { ...event, channel: "D2", text: "500" };
  await slack.sendSocket("events_api", { ...body, event_id: "Ev2", event: other });
  const posts = await slack.waitFor("chat.postMessage", 2);
  expect(posts.map(({ body: { channel } }) => channel).sort()).toEqual(["D1", "D2"]);
});
