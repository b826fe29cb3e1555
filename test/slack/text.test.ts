import { describe, expect, test } from "vitest";
import { readMessage } from "../../adapters/slack/incoming.ts";
import { readText, withoutMention } from "../../adapters/slack/text.ts";

test.for([
  ["a mail link", "<mailto:kim@example.org|kim@example.org>", "kim@example.org"],
  ["a host made a link", "at <http://mx.example.net|mx.example.net>", "at mx.example.net"],
  ["a bare link", "<https://example.org/x?a=1&amp;b=2>", "https://example.org/x?a=1&b=2"],
  ["an address of a header, escaped", "To: &lt;kim@example.org&gt;", "To: <kim@example.org>"],
  ["an address of a header, as typed", "RCPT TO:<kim@example.org>", "RCPT TO:<kim@example.org>"],
  ["a link inside angle brackets", "&lt;<mailto:a@b.example|a@b.example>&gt;", "<a@b.example>"],
  ["entities, once", "&amp;lt; &lt; &gt; &amp;amp;", "&lt; < > &amp;"],
  ["a user", "<@U012AB3CD> and <@W012AB3CD|kim>", "@U012AB3CD and @kim"],
  ["a channel", "<#C012AB3CD|general> <#C012AB3CD|>", "#general #C012AB3CD"],
  ["a special mention", "<!here> <!subteam^S1|@ops> <!date^1^x|then>", "@here @ops then"],
  ["something else in brackets", "<foo> <1.2.3@mx> a<b", "<foo> <1.2.3@mx> a<b"],
] as const)("%s", ([, text, expected]) => {
  expect(readText(text)).toBe(expected);
});

test.for([
  ["<@UBOT> 421", "UBOT", "421"],
  ["hey <@UBOT|bouncecard>: 421 <@UBOT>", "UBOT", "hey  : 421"],
  ["<@UOTHER> 421", "UBOT", "<@UOTHER> 421"],
  ["<@UBOT> 421", null, "421"],
] as const)("the call %j by %s leaves %j", ([text, user, expected]) => {
  expect(withoutMention(text, user)).toBe(expected);
});

const rich = (...elements: object[]) => [{ type: "rich_text", elements }];
const section = (...elements: object[]) => ({ type: "rich_text_section", elements });
const text = (value: string) => ({ type: "text", text: value });

describe("blocks", () => {
  test.for([
    ["lines", rich({ type: "rich_text_preformatted", elements: [text("a\nb")] }), "a\nb"],
    [
      "links by their words",
      rich(
        section(text("to "), { type: "link", url: "mailto:kim@example.org" }, text(" at "), {
          type: "link",
          url: "http://mx.example",
          text: "mx.example",
        }),
      ),
      "to kim@example.org at mx.example",
    ],
    [
      "emoji as typed",
      rich(section(text("2001:db8:"), { type: "emoji", name: "1" })),
      "2001:db8::1:",
    ],
    ["without the call", rich(section({ type: "user", user_id: "UBOT" }, text(" 421"))), "421"],
    [
      "lists",
      rich({ type: "rich_text_list", elements: [section(text("a")), section(text("b"))] }),
      "a\nb",
    ],
    [
      "tables",
      [
        {
          type: "table",
          rows: [
            [
              { type: "raw_text", text: "550" },
              { type: "raw_text", text: "5.1.1" },
            ],
          ],
        },
      ],
      "550 5.1.1",
    ],
    ["rubbish", [null, 7, { type: "rich_text", elements: "x" }, { type: "image" }], ""],
  ] as const)("%s", ([, blocks, expected]) => {
    expect(readMessage({ blocks }, "UBOT").text).toBe(expected);
  });

  test("rich text is preferred to text, files of attachments are found", () => {
    const message = {
      text: "flat",
      blocks: rich(section(text("with lines"))),
      attachments: [{ text: "<mailto:a@b.example|a@b.example>", files: [{ id: "F1" }] }],
    };
    expect(readMessage(message)).toEqual({
      files: [{ id: "F1" }],
      text: "with lines",
      forwarded: "a@b.example",
    });
  });
});
