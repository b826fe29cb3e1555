import { describe, expect, test } from "vitest";
import { checkMessage } from "./block-checker.ts";
import { buttons, enterWorkspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: Recipient address rejected: User unknown";
const here = await enterWorkspace();

describe("mentions and direct messages", () => {
  test("a mention is answered in its thread, with addresses masked", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: `<@UBOT> ${BOUNCE}` });
    const post = await here.answerOf("chat.postMessage");
    expect(post).toMatchObject({ channel: "C1", thread_ts: "100.1" });
    expect(post.text).toMatch(/550/);
    expect(JSON.stringify(post)).not.toContain("jo.doe");
    expect(checkMessage(post)).toEqual([]);
  });

  test("a reply in a thread stays in that thread", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: "<@UBOT> 421", thread_ts: "90.0" });
    expect(await here.answerOf("chat.postMessage")).toMatchObject({ thread_ts: "90.0" });
  });

  test("a mention alone gets help", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: "<@UBOT>" });
    expect((await here.answerOf("chat.postMessage")).text).toMatch(/SMTP/);
  });

  test("a direct message is answered, with nothing masked", async () => {
    await here.event({ type: "message", channel_type: "im", channel: "D1", text: BOUNCE });
    const post = await here.answerOf("chat.postMessage");
    expect(JSON.stringify(post)).toContain("jo.doe@example.net");
    expect(buttons(post.blocks).has("share")).toBe(false);
  });

  test("seven files: five cards, then one message for the rest", async () => {
    const files = Array.from({ length: 7 }, (_, i) => {
      here.slack.files.set(`F${i}`, { body: BOUNCE });
      return { id: `F${i}`, name: `mail-${i}.eml`, url_private: `${here.slack.url}/files/F${i}` };
    });
    await here.event({
      type: "message",
      subtype: "file_share",
      channel_type: "im",
      channel: "D1",
      text: "",
      files,
    });
    const posts = await here.slack.waitFor("chat.postMessage", 6);
    expect(posts.map(({ body }) => /mail-(\d)/.exec(body.text)?.[1])).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    expect(posts[5]?.body.text).toMatch(/2 more files[\s\S]*mail-5\.eml:[\s\S]*mail-6\.eml:/);
    expect(posts.flatMap(({ body }) => checkMessage(body))).toEqual([]);
  });

  test.for([
    ["the app itself", { user: "UBOT" }],
    ["a bot", { bot_id: "B2" }],
    ["Slackbot", { user: "USLACKBOT" }],
    ["an edit", { subtype: "message_changed" }],
    ["a join", { subtype: "channel_join" }],
    ["somebody in a channel", { channel_type: "channel" }],
  ] as const)("nothing is said to %s", async ([, event]) => {
    await here.event({ type: "message", channel_type: "im", channel: "D1", text: "421", ...event });
    await here.event({ type: "message", channel_type: "im", channel: "D2", text: "500" });
    await here.answerOf("chat.postMessage");
    expect(here.slack.called("chat.postMessage").map(({ body }) => body.channel)).toEqual(["D2"]);
  });
});
