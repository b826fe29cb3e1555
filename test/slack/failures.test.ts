import { describe, expect, test } from "vitest";
import { readFailure } from "../../adapters/slack/failures.ts";
import type { Fault } from "./web-api-stub.ts";
import { enterWorkspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: User unknown";
const here = await enterWorkspace();

describe("a command whose response_url is spent or expired", () => {
  test("is told by the app's own message where it may post", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.command("/smtp", "421", { response_url: here.slack.responseUrl(5) });
    const told = await here.answerOf("chat.postEphemeral");
    expect(told).toMatchObject({ channel: "C1", user: "UKIM" });
    expect(told.text).toMatch(/ask again with \/smtp/);
  });

  test("ends in the log where it may not", async () => {
    await here.command("/smtp", "421", { response_url: here.slack.responseUrl(5) });
    await here.slack.waitFor("chat.postEphemeral");
    await expect.poll(() => here.logged.join("")).toMatch(/"cause":"not_in_channel"/);
  });
});

test("a refused layout is sent again in a simpler form", async () => {
  here.slack.fail("respond", { status: 400 });
  await here.command("/smtp", "421");
  expect((await here.answerOf("respond")).text).toMatch(/421/);
});

test("an expired trigger: /bounce says so and what to do instead", async () => {
  await here.command("/bounce", "", { trigger_id: here.slack.trigger(4_000) });
  expect((await here.answerOf("respond")).text).toMatch(
    /did not open the window in time[\s\S]*\/bounce/,
  );
});

test("an expired trigger: a message's card comes as a private message instead", async () => {
  await here.interact({
    type: "message_action",
    callback_id: "decode_message",
    trigger_id: here.slack.trigger(4_000),
    response_url: here.slack.responseUrl(),
    channel: { id: "C1", name: "general" },
    message: { type: "message", ts: "1.0", text: BOUNCE },
  });
  const answer = await here.answerOf("respond");
  expect(answer).toMatchObject({ response_type: "ephemeral" });
  expect(answer.text).toMatch(/550/);
});

test("an expired trigger: the global shortcut tells it in a direct message", async () => {
  await here.interact({
    type: "shortcut",
    callback_id: "decode_global",
    trigger_id: here.slack.trigger(4_000),
  });
  const told = await here.answerOf("chat.postMessage");
  expect(told.channel).toBe("UKIM");
  expect(told.text).toMatch(/did not open/);
});

describe("Share that Slack refuses", () => {
  const share = async (more: object) => {
    await here.command("/smtp", BOUNCE);
    const { blocks } = await here.answerOf("respond");
    const row = blocks.find(
      ({ type, block_id }: { type: string; block_id?: string }) =>
        type === "actions" && block_id?.startsWith("card:"),
    );
    const button = row.elements.find(
      ({ action_id }: { action_id: string }) => action_id === "share",
    );
    here.slack.calls.length = 0;
    await here.click(button, more);
  };

  test("tells in a window how to get the card into the channel", async () => {
    await share({ response_url: here.slack.responseUrl(5) });
    const { view } = await here.answerOf("views.open");
    expect(JSON.stringify(view)).toMatch(/not in that channel[\s\S]*\/invite/);
  });

  test("names the missing permission", async () => {
    here.slack.fail("chat.postMessage", { error: "missing_scope", needed: "chat:write" });
    await share({ response_url: here.slack.responseUrl(5) });
    expect(JSON.stringify(await here.answerOf("views.open"))).toMatch(/permission chat:write/);
  });

  test("in the window it is told at the channel field", async () => {
    await here.command("/smtp", BOUNCE);
    const { blocks } = await here.answerOf("respond");
    const ticket = JSON.stringify(blocks).match(
      /"action_id":"share"[^}]*\}?,"value":"((?:[^"\\]|\\.)*)"/,
    )?.[1];
    const response = await here.interact({
      type: "view_submission",
      view: {
        id: "V1",
        type: "modal",
        callback_id: "result",
        private_metadata: JSON.stringify({ locale: "en", ticket: JSON.parse(`"${ticket}"`) }),
        state: { values: { channel: { channel: { selected_conversation: "C9" } } } },
      },
    });
    expect(await response.json()).toEqual({
      response_action: "errors",
      errors: { channel: expect.stringMatching(/not in that channel/) },
    });
  });
});

describe("Slack itself", () => {
  test("a short rate limit is waited out", async () => {
    here.slack.fail("chat.postMessage", { status: 429, retryAfter: 1 });
    await here.event({ type: "message", channel_type: "im", channel: "D1", text: "421" });
    expect(await here.slack.waitFor("chat.postMessage", 2)).toHaveLength(2);
  });

  test("trouble at Slack's is tried again once, then told", async () => {
    here.slack.fail("chat.postMessage", { status: 503 }, { status: 503 });
    await here.event({ type: "message", channel_type: "im", channel: "D1", text: "421" });
    expect((await here.answerOf("chat.postMessage", 3)).text).toMatch(/Slack is not answering/);
  });

  test.for([
    ["missing scope", { error: "missing_scope", needed: "users:read" }],
    ["unknown user", { error: "user_not_found" }],
    ["rate limit", { status: 429, retryAfter: 20 }],
    ["down", { status: 500 }],
  ] as const)("no language from Slack (%s): the answer is English", async ([name, fault]) => {
    here.slack.fail("users.info", fault as Fault, fault as Fault);
    const fresh = { team_id: `T-${name}`, user_id: `U-${name}` };
    await here.command("/smtp", "421", fresh);
    expect((await here.answerOf("respond")).text).toMatch(/421/);
  });
});

test.for([
  [{ data: { error: "missing_scope", needed: "files:read" } }, "missing-scope"],
  [{ data: { error: "channel_not_found" } }, "not-in-channel"],
  [{ data: { error: "trigger_expired" } }, "trigger"],
  [{ data: { error: "expired_trigger_id" } }, "trigger"],
  [{ data: { error: "something_new" } }, "other"],
  [{ retryAfter: 3 }, "rate-limited"],
  [{ code: "slack_bolt_respond_error", statusCode: 404 }, "expired"],
  [{ code: "slack_bolt_respond_error", statusCode: 502 }, "slack-down"],
  [{ code: "slack_webapi_request_error" }, "slack-down"],
  [new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }), "slack-down"],
  [new TypeError("x is undefined"), "other"],
  [undefined, "other"],
] as const)("%j is %s", ([error, kind]) => {
  expect(readFailure(error).kind).toBe(kind);
});
