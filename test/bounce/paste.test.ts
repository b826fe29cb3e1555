import { describe, expect, test } from "vitest";
import { cleanPaste } from "../../src/bounce/paste.ts";

describe("what chats and mail programs do to text is undone", () => {
  test.for([
    [
      "Slack's links and entities",
      "&lt;<mailto:kim@example.net|kim@example.net>&gt;: host <http://mx.example.net|mx.example.net>[192.0.2.1]",
      "<kim@example.net>: host mx.example.net[192.0.2.1]",
    ],
    ["Slack's bare links", "see <https://example.net/a?b=1>", "see https://example.net/a?b=1"],
    ["Slack's mentions", "<@U012AB3CD> <!here> look", "  look"],
    [
      "Markdown links",
      "[kim@example.net](mailto:kim@example.net) failed",
      "kim@example.net failed",
    ],
    [
      "Outlook's doubled links",
      "kim@example.net<mailto:kim@example.net> failed",
      "kim@example.net failed",
    ],
    ["a mail link alone", "<mailto:kim@example.net>: failed", "<kim@example.net>: failed"],
    ["entities escaped twice", "&amp;lt;kim@example.net&amp;gt;", "<kim@example.net>"],
    ["quoting at two levels", "> > 550 5.1.1 no\n> > such user", "550 5.1.1 no\nsuch user"],
    ["escaped quoting", "&gt; 550 no", "550 no"],
    ["a fence", "```\n550 no\n```", "\n550 no\n"],
    ["a fence in one line", "```550 no```", "550 no"],
    ["inline code", "it says `550 no` here", "it says 550 no here"],
    [
      "typographic signs",
      "I\u2019m \u201csorry\u201d \u2026 550\u20135.1.1",
      'I\'m "sorry" ... 550-5.1.1',
    ],
    [
      "spaces that do not break and have no width",
      "550\u00a05.1.1\u202fno\u200b such\ufeff user",
      "550 5.1.1 no such user",
    ],
    ["line ends of every kind", "a\r\nb\rc\nd", "a\nb\nc\nd"],
  ] as const)("%s", ([, raw, text]) => {
    expect(cleanPaste(raw).text).toBe(text);
  });

  test.for([
    ["a dialogue of Sendmail", ">>> RCPT To:<kim@example.net>\n<<< 550 no"],
    ["a dialogue of a client", "> MAIL FROM:<kim@example.net>\n< 250 ok"],
    ["quotes of Unix programs", "user `kim' is unknown"],
  ] as const)("%s stays", ([, text]) => {
    expect(cleanPaste(text).text).toBe(text);
  });
});
