import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkMessage, checkView } from "./block-checker.ts";
import { buttons, openWorkspace, type Workspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: Recipient address rejected: User unknown";
let here: Workspace;

beforeAll(async () => {
  here = await openWorkspace();
});
afterAll(() => here.stop());
beforeEach(() => {
  here.slack.calls.length = 0;
  here.slack.channelsOfApp.clear();
});

async function answerOf(method: string, count = 1) {
  const calls = await here.slack.waitFor(method, count);
  return calls[count - 1]?.body;
}

describe("slash commands", () => {
  test.for([
    ["/smtp", "421", /421/],
    ["/smtp", "421 vs 500", /421[\s\S]*500/],
    ["/smtp", "421 – 500", /421[\s\S]*500/],
    ["/smtp", "mailbox full", /mailbox/i],
    ["/smtp", BOUNCE, /550/],
    ["/smtp", "550 5.1.1 &lt;jo@example.net&gt;: User unknown", /550/],
    ["/smtp", "", /SMTP/],
    ["/smtp", "help", /SMTP/],
    ["/bounce", BOUNCE, /550/],
    ["/bounce", "help", /SMTP/],
    ["/bouncecard", "", /SMTP/],
    ["/bouncecard", "privacy", /privacy/i],
    ["/bouncecard", "about", /about/i],
    ["/bouncecard", "421", /421/],
    ["/mailcode", "421", /421/],
  ] as const)("%s %s", async ([command, text, expected]) => {
    const response = await here.command(command, text);
    expect([response.status, await response.text()]).toEqual([200, ""]);
    const answer = await answerOf("respond");
    expect(answer.response_type).toBe("ephemeral");
    expect(answer.text).toMatch(expected);
    expect(checkMessage(answer)).toEqual([]);
  });

  test("/bounce alone opens the form", async () => {
    await here.command("/bounce", "  ");
    const { view } = await answerOf("views.open");
    expect(view.callback_id).toBe("decode");
    expect(view.blocks.map(({ element }: never) => (element as { type: string }).type)).toEqual([
      "plain_text_input",
      "file_input",
    ]);
    expect(checkView(view)).toEqual([]);
  });
});

describe("shortcuts and modals", () => {
  const openForm = async () => {
    await here.interact({
      type: "shortcut",
      callback_id: "decode_global",
      trigger_id: here.slack.trigger(),
    });
    const [opened] = await here.slack.waitFor("views.open");
    return opened?.result.view;
  };

  const submit = async (values: object, view: object = {}) => {
    const form = await openForm();
    const opened = { ...form, ...view, state: { values } };
    const response = await here.interact({ type: "view_submission", view: opened });
    return response.text().then((text) => (text ? JSON.parse(text) : undefined));
  };

  test("pasted text is answered in the same window", async () => {
    const answer = await submit({ paste: { paste: { value: BOUNCE } } });
    expect(answer.response_action).toBe("update");
    expect(JSON.stringify(answer.view.blocks)).toContain("550");
    expect(checkView(answer.view)).toEqual([]);
  });

  test.for([
    ["nothing", {}, "paste", /Paste/],
    ["blanks", { paste: { paste: { value: "  \n" } } }, "paste", /Paste/],
    [
      "an Outlook file",
      { file: { file: { files: [{ id: "F1", name: "mail.msg" }] } } },
      "file",
      /mail\.msg is Outlook/,
    ],
    [
      "a picture",
      { file: { file: { files: [{ id: "F1", name: "a.png", mimetype: "image/png" }] } } },
      "file",
      /a\.png/,
    ],
    [
      "both",
      {
        paste: { paste: { value: BOUNCE } },
        file: { file: { files: [{ id: "F1", name: "a.eml" }] } },
      },
      "paste",
      /One at a time/,
    ],
  ] as const)("%s is refused at its field", async ([, values, field, sentence]) => {
    const answer = await submit(values);
    expect(answer).toEqual({
      response_action: "errors",
      errors: { [field]: expect.stringMatching(sentence) },
    });
  });

  test("a file is fetched with the token and explained in the window", async () => {
    here.slack.files.set("F9", { body: BOUNCE });
    const url = `${here.slack.url}/files/F9`;
    const view = await openForm();
    const response = await here.interact({
      type: "view_submission",
      view: {
        ...view,
        state: {
          values: {
            file: { file: { files: [{ id: "F9", name: "a.eml", url_private_download: url }] } },
          },
        },
      },
    });
    const working = await response.json();
    expect(working).toMatchObject({ response_action: "update" });
    expect(JSON.stringify(working)).toContain("Reading");
    const shown = await answerOf("views.update");
    expect(JSON.stringify(shown.view)).toContain("From a.eml");
    expect(checkView(shown.view)).toEqual([]);
    expect(here.slack.fileTokens.at(-1)).toBe("Bearer xoxb-test");
  });

  test.for([
    ["its rich text lines", { text: "x", blocks: [rich(BOUNCE)] }],
    ["its text", { text: BOUNCE }],
    [
      "a forwarded message",
      {
        text: "look",
        attachments: [{ message_blocks: [{ message: { blocks: [rich(BOUNCE)] } }] }],
      },
    ],
    ["a forwarded text", { text: "", attachments: [{ text: BOUNCE }] }],
    [
      "a mail that Slack received",
      { text: "", files: [{ id: "F1", mode: "email", name: "Mail", plain_text: BOUNCE }] },
    ],
  ] as const)("“Decode this bounce” reads %s", async ([, message]) => {
    await here.interact({
      type: "message_action",
      callback_id: "decode_message",
      trigger_id: here.slack.trigger(),
      response_url: here.slack.responseUrl(),
      channel: { id: "C1", name: "general" },
      message: { type: "message", ts: "1.0", user: "UEVA", ...message },
    });
    const { view } = await answerOf("views.update");
    expect(JSON.stringify(view)).toContain("550");
    expect(view.submit.text).toBe("Share");
    expect(checkView(view)).toEqual([]);
    expect(here.slack.called("views.open")[0]?.body.view.title.text).toMatch(/Reading/);
  });

  test("a message without anything to read says so", async () => {
    await here.interact({
      type: "message_action",
      callback_id: "decode_message",
      trigger_id: here.slack.trigger(),
      response_url: here.slack.responseUrl(),
      channel: { id: "C1", name: "general" },
      message: { type: "message", ts: "1.0", text: "" },
    });
    expect(JSON.stringify(await answerOf("views.update"))).toContain("holds no text");
  });

  test("the result is shared from the window into the chosen channel, masked", async () => {
    const { view } = await submit({ paste: { paste: { value: BOUNCE } } });
    const response = await here.interact({
      type: "view_submission",
      view: { ...view, id: "V1", state: { values: {} } },
      response_urls: [
        {
          block_id: "channel",
          action_id: "channel",
          channel_id: "C7",
          response_url: here.slack.responseUrl(),
        },
      ],
    });
    expect(await response.json()).toMatchObject({ response_action: "update" });
    const post = await answerOf("respond");
    expect(post.response_type).toBe("in_channel");
    expect(post.text).toContain("Shared by kim");
    expect(JSON.stringify(post)).not.toContain("jo.doe");
    expect(checkMessage(post)).toEqual([]);
  });
});

function rich(text: string) {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
  };
}

describe("mentions and direct messages", () => {
  test("a mention is answered in its thread, with addresses masked", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: `<@UBOT> ${BOUNCE}` });
    const post = await answerOf("chat.postMessage");
    expect(post).toMatchObject({ channel: "C1", thread_ts: "100.1" });
    expect(post.text).toMatch(/550/);
    expect(JSON.stringify(post)).not.toContain("jo.doe");
    expect(checkMessage(post)).toEqual([]);
  });

  test("a reply in a thread stays in that thread", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: "<@UBOT> 421", thread_ts: "90.0" });
    expect(await answerOf("chat.postMessage")).toMatchObject({ thread_ts: "90.0" });
  });

  test("a mention alone gets help", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: "<@UBOT>" });
    expect((await answerOf("chat.postMessage")).text).toMatch(/SMTP/);
  });

  test("a direct message is answered, with nothing masked", async () => {
    await here.event({ type: "message", channel_type: "im", channel: "D1", text: BOUNCE });
    const post = await answerOf("chat.postMessage");
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
    await answerOf("chat.postMessage");
    expect(here.slack.called("chat.postMessage").map(({ body }) => body.channel)).toEqual(["D2"]);
  });
});

describe("buttons", () => {
  const ask = async (text: string) => {
    await here.command("/smtp", text);
    const { blocks } = await answerOf("respond");
    here.slack.calls.length = 0;
    return buttons(blocks);
  };

  test("Share posts anew and takes the private card away; the typed command is not shown", async () => {
    const share = (await ask(BOUNCE)).get("share");
    await here.click(share);
    const [post, removal] = await here.slack.waitFor("respond", 2);
    expect(post?.body).toMatchObject({ response_type: "in_channel", replace_original: false });
    expect(post?.body.text).toContain("Shared by kim");
    expect(JSON.stringify(post?.body)).not.toContain("jo.doe");
    expect(checkMessage(post?.body)).toEqual([]);
    expect(removal?.body).toEqual({ delete_original: true });
  });

  test("Share falls back to a post of the app's own where the response_url is spent", async () => {
    const share = (await ask(BOUNCE)).get("share");
    here.slack.channelsOfApp.add("C1");
    await here.click(share, { response_url: here.slack.responseUrl(5) });
    expect((await answerOf("chat.postMessage")).channel).toBe("C1");
  });

  test("Details unfolds the card in place, Less folds it again", async () => {
    const details = (await ask(BOUNCE)).get("details");
    await here.click(details);
    const unfolded = await answerOf("respond");
    expect(unfolded).toMatchObject({ replace_original: true, response_type: "ephemeral" });
    expect(checkMessage(unfolded)).toEqual([]);
    const less = buttons(unfolded.blocks).get("summary");
    await here.click(less);
    const folded = await answerOf("respond", 2);
    expect(JSON.stringify(unfolded).length).toBeGreaterThan(JSON.stringify(folded).length);
  });

  test("Details on a shared card is for the clicker only", async () => {
    const share = (await ask(BOUNCE)).get("share");
    await here.click(share);
    const shared = (await here.slack.waitFor("respond", 2))[0]?.body;
    const details = buttons(shared.blocks).get("details");
    await here.click(details, {
      container: { type: "message", channel_id: "C1", message_ts: "5.0" },
      message: { ts: "5.0" },
      user: { id: "UEVA", name: "eva" },
    });
    const aside = await answerOf("respond", 3);
    expect(aside).toMatchObject({ response_type: "ephemeral", replace_original: false });
  });

  test("in a thread the aside stays in the thread", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: `<@UBOT> ${BOUNCE}` });
    const post = await answerOf("chat.postMessage");
    const details = buttons(post.blocks).get("details");
    await here.click(details, {
      container: { type: "message", channel_id: "C1", message_ts: "5.0", thread_ts: "100.1" },
      message: { ts: "5.0", thread_ts: "100.1" },
    });
    expect(await answerOf("chat.postEphemeral")).toMatchObject({
      thread_ts: "100.1",
      user: "UKIM",
    });
  });

  test("Compare asks for the most confused neighbour", async () => {
    const compare = (await ask("421")).get("compare");
    await here.click(compare);
    const answer = await answerOf("respond");
    expect(answer).toMatchObject({ replace_original: true });
    expect(answer.text).toMatch(/421/);
    expect(checkMessage(answer)).toEqual([]);
  });

  test("the picker offers codes, and compares the chosen one with the card's", async () => {
    const pick = (await ask("421")).get("pick");
    const suggestion = { type: "block_suggestion", action_id: "pick", block_id: pick.block_id };
    const response = await here.interact({ ...suggestion, value: "45", container: {} });
    const { options } = (await response.json()) as { options: object[] };
    expect(options.length).toBeGreaterThan(0);
    const selected = { type: "external_select", selected_option: { value: "450" } };
    await here.click({ ...pick, ...selected });
    expect((await answerOf("respond")).text).toMatch(/421[\s\S]*450/);
  });

  test("Dismiss takes a private card away", async () => {
    const dismiss = (await ask("421")).get("dismiss");
    await here.click(dismiss);
    expect(await answerOf("respond")).toEqual({ delete_original: true });
  });

  test.for([
    ["its sharer", "UKIM", true],
    ["nobody else", "UEVA", false],
  ] as const)("a shared card goes for %s", async ([, id, gone]) => {
    const share = (await ask("421")).get("share");
    await here.click(share);
    const shared = (await here.slack.waitFor("respond", 2))[0]?.body;
    const dismiss = buttons(shared.blocks).get("dismiss");
    await here.click(dismiss, {
      container: { type: "message", channel_id: "C1", message_ts: "5.0" },
      message: { ts: "5.0" },
      user: { id, name: "x" },
    });
    const answer = await answerOf("respond", 3);
    if (gone) expect(answer).toEqual({ delete_original: true });
    else
      expect(answer).toMatchObject({
        response_type: "ephemeral",
        text: expect.stringMatching(/Only/),
      });
  });

  test("a button of another time says how to ask again", async () => {
    await here.click({ action_id: "details", value: "rubbish" });
    expect((await answerOf("respond")).text).toMatch(/ask again/i);
  });

  test("in a window the card changes in the window", async () => {
    const compare = (await ask("421")).get("compare");
    await here.interact({
      type: "shortcut",
      callback_id: "decode_global",
      trigger_id: here.slack.trigger(),
    });
    const [opened] = await here.slack.waitFor("views.open");
    await here.click(compare, {
      container: { type: "view" },
      view: { type: "modal", ...opened?.result.view },
      channel: undefined,
      response_url: undefined,
    });
    const [updated] = await here.slack.waitFor("views.update");
    expect(updated?.result.ok).not.toBe(false);
    expect(JSON.stringify(updated?.body.view)).toMatch(/421/);
  });
});

describe("App Home", () => {
  test("tells what, how, privacy and version", async () => {
    await here.event({ type: "app_home_opened", tab: "home" });
    const { view, user_id } = await answerOf("views.publish");
    expect(user_id).toBe("UKIM");
    expect(JSON.stringify(view)).toMatch(/421 vs 500[\s\S]*not stored[\s\S]*1\.2\.3/);
    expect(checkView(view)).toEqual([]);
  });

  test("the messages tab is left alone", async () => {
    await here.event({ type: "app_home_opened", tab: "messages" });
    await here.event({ type: "app_home_opened", tab: "home", user: "UEVA" });
    await answerOf("views.publish");
    expect(here.slack.called("views.publish").map(({ body }) => body.user_id)).toEqual(["UEVA"]);
  });

  test("an example opens its card in a window", async () => {
    await here.event({ type: "app_home_opened", tab: "home" });
    const { view } = await answerOf("views.publish");
    const example = buttons(view.blocks).get("ask");
    await here.click(example, {
      view: { type: "home", id: "VHOME" },
      container: { type: "view" },
      channel: undefined,
      response_url: undefined,
    });
    expect(checkView((await answerOf("views.open")).view)).toEqual([]);
  });

  test("a chosen language is kept and shown", async () => {
    const language = {
      type: "static_select",
      action_id: "language",
      selected_option: { value: "en" },
    };
    const home = {
      view: { type: "home", id: "VHOME" },
      container: { type: "view" },
      channel: undefined,
      response_url: undefined,
    };
    await here.click(language, home);
    const { view } = await answerOf("views.publish");
    const menu = buttons(view.blocks).get("language");
    expect(menu.initial_option.value).toBe("en");
  });
});
