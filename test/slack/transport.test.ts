import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, sign, type Workspace } from "./workspace.ts";

const FORM = "application/x-www-form-urlencoded";
let here: Workspace;

beforeAll(async () => {
  here = await openWorkspace();
});
afterAll(() => here.stop());

const ago = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);

test.for([
  ["a wrong signature", { "x-slack-signature": sign("something else", ago(0)) }],
  ["no signature at all", { "x-slack-signature": "" }],
  ["a stale timestamp", { "x-slack-request-timestamp": ago(301) }],
] as const)("%s is refused and nothing is answered", async ([, headers]) => {
  const body = `command=%2Fsmtp&text=421&user_id=U1&response_url=${encodeURIComponent(here.slack.responseUrl())}`;
  const response = await here.send(body, FORM, { ...headers });
  expect(response.status).toBe(401);
  expect(here.slack.called("respond")).toEqual([]);
});

test("Slack's check of the address is answered", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c4tch" });
  const response = await here.send(body, "application/json");
  expect(await response.json()).toEqual({ challenge: "c4tch" });
});

test("a broken body is refused and not quoted in the log", async () => {
  const response = await here.send('{"secret kim@example.org', "application/json");
  expect(response.status).toBe(400);
  expect(here.logged.join("")).toContain("Malformed request body");
  expect(here.logged.join("")).not.toContain("kim@example.org");
});

test("an event that Slack sends again is answered once; one whose first try got lost is answered", async () => {
  const event = { type: "message", channel_type: "im", channel: "D1", text: "421" };
  const again = { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" };
  await here.event(event, { event_id: "Ev-same" });
  const response = await here.event(event, { event_id: "Ev-same" }, again);
  expect(response.status).toBe(200);
  await here.event({ ...event, channel: "D2" }, { event_id: "Ev-lost" }, again);
  const posts = await here.slack.waitFor("chat.postMessage", 2);
  expect(posts.map(({ body }) => body.channel).sort()).toEqual(["D1", "D2"]);
});

test("what people wrote is in no log line, at any level", async () => {
  await here.command("/smtp", "550 5.1.1 <kim.secret@example.net>: unknown");
  await here.slack.waitFor("respond");
  await here.event({
    type: "message",
    channel_type: "im",
    channel: "D3",
    text: "550 5.1.1 <kim.secret@example.net>: unknown",
  });
  await here.slack.waitFor("chat.postMessage", 3);
  expect(here.logged.length).toBeGreaterThan(0);
  expect(here.logged.join("")).not.toMatch(/kim\.secret|xoxb-|5\.1\.1/);
});

// Last: the server hangs up on the connection that brought the body.
test("a body over the cap is refused", async () => {
  const response = await here.send(`text=${"x".repeat(1_100_000)}`, FORM);
  expect(response.status).toBe(413);
});
