import { describe, expect, test } from "vitest";
import { checkMessage, checkView } from "./block-checker.ts";
import { enterWorkspace } from "./workspace.ts";

const BOUNCE = "550 5.1.1 <jo.doe@example.net>: Recipient address rejected: User unknown";
const here = await enterWorkspace();

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
    const answer = await here.answerOf("respond");
    expect(answer.response_type).toBe("ephemeral");
    expect(answer.text).toMatch(expected);
    expect(checkMessage(answer)).toEqual([]);
  });

  test("/bounce alone opens the form", async () => {
    await here.command("/bounce", "  ");
    const { view } = await here.answerOf("views.open");
    expect(view.callback_id).toBe("decode");
    expect(view.blocks.map(({ element }: never) => (element as { type: string }).type)).toEqual([
      "plain_text_input",
      "file_input",
    ]);
    expect(checkView(view)).toEqual([]);
  });
});
