import { describe, expect, test } from "vitest";
import { checkMessage, checkView } from "./block-checker.ts";
import { enterWorkspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: Recipient address rejected: User unknown";
const here = await enterWorkspace();

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
    const shown = await here.answerOf("views.update");
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
    const { view } = await here.answerOf("views.update");
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
    expect(JSON.stringify(await here.answerOf("views.update"))).toContain("holds no text");
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
    const post = await here.answerOf("respond");
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
