import { describe, expect, test } from "vitest";
import { checkMessage } from "./block-checker.ts";
import { buttons, enterWorkspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: Recipient address rejected: User unknown";
const here = await enterWorkspace();

describe("buttons", () => {
  const ask = async (text: string) => {
    await here.command("/smtp", text);
    const { blocks } = await here.answerOf("respond");
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
    expect((await here.answerOf("chat.postMessage")).channel).toBe("C1");
  });

  test("Details unfolds the card in place, Less folds it again", async () => {
    const details = (await ask(BOUNCE)).get("details");
    await here.click(details);
    const unfolded = await here.answerOf("respond");
    expect(unfolded).toMatchObject({ replace_original: true, response_type: "ephemeral" });
    expect(checkMessage(unfolded)).toEqual([]);
    const less = buttons(unfolded.blocks).get("summary");
    await here.click(less);
    const folded = await here.answerOf("respond", 2);
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
    const aside = await here.answerOf("respond", 3);
    expect(aside).toMatchObject({ response_type: "ephemeral", replace_original: false });
  });

  test("in a thread the aside stays in the thread", async () => {
    here.slack.channelsOfApp.add("C1");
    await here.event({ type: "app_mention", text: `<@UBOT> ${BOUNCE}` });
    const post = await here.answerOf("chat.postMessage");
    const details = buttons(post.blocks).get("details");
    await here.click(details, {
      container: { type: "message", channel_id: "C1", message_ts: "5.0", thread_ts: "100.1" },
      message: { ts: "5.0", thread_ts: "100.1" },
    });
    expect(await here.answerOf("chat.postEphemeral")).toMatchObject({
      thread_ts: "100.1",
      user: "UKIM",
    });
  });

  test("Compare asks for the most confused neighbour", async () => {
    const compare = (await ask("421")).get("compare");
    await here.click(compare);
    const answer = await here.answerOf("respond");
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
    expect((await here.answerOf("respond")).text).toMatch(/421[\s\S]*450/);
  });

  test("Dismiss takes a private card away", async () => {
    const dismiss = (await ask("421")).get("dismiss");
    await here.click(dismiss);
    expect(await here.answerOf("respond")).toEqual({ delete_original: true });
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
    const answer = await here.answerOf("respond", 3);
    if (gone) expect(answer).toEqual({ delete_original: true });
    else
      expect(answer).toMatchObject({
        response_type: "ephemeral",
        text: expect.stringMatching(/Only/),
      });
  });

  test("a button of another time says how to ask again", async () => {
    await here.click({ action_id: "details", value: "rubbish" });
    expect((await here.answerOf("respond")).text).toMatch(/ask again/i);
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
