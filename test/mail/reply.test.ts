import { describe, expect, test } from "vitest";
import { findReplies } from "../../src/mail/find-replies.ts";
import { parseReply } from "../../src/mail/reply.ts";

describe("a text that begins with a reply", () => {
  test.for([
    ["550 5.1.1 No such user", "550", "5.1.1", "No such user"],
    ["smtp; 452-4.2.2 Mailbox 452 4.2.2 full", "452", "4.2.2", "Mailbox full"],
    ["550-5.1.1 does not 550-5.1.1 exist 550 5.1.1 here", "550", "5.1.1", "does not exist here"],
    ["550 #5.1.0 Address rejected.", "550", "5.1.0", "Address rejected."],
    ["550 [5.7.1] denied", "550", "5.7.1", "denied"],
    ["550: no", "550", null, "no"],
    ["550 550 5.1.1 Unknown", "550", "5.1.1", "Unknown"],
    [
      "550 Invalid recipient <kim@example.net> (#5.1.1)",
      "550",
      "5.1.1",
      "Invalid recipient <kim@example.net> (#5.1.1)",
    ],
    [
      "450 node_1 4.7.1 <kim@example.net>: rejected",
      "450",
      "4.7.1",
      "node_1 4.7.1 <kim@example.net>: rejected",
    ],
    ["554 disabled (554.30). - 4.16.55.1", "554", null, "disabled (554.30). - 4.16.55.1"],
    ["450 later (#id-5.9.4)", "450", null, "later (#id-5.9.4)"],
    ["4.7.32 rate limited", null, "4.7.32", "rate limited"],
    ["421", "421", null, ""],
  ] as const)("%s", ([text, replyCode, enhancedCode, rest]) => {
    expect(parseReply(text)).toEqual({ replyCode, enhancedCode, text: rest });
  });

  test.for([
    "",
    "5500 nonsense",
    "User unknown",
    "550.5 EUR",
    "699 no such thing",
    "5.1.1.2 is an address",
  ])("%s is none", (text) => expect(parseReply(text)).toBeUndefined());
});

describe("replies in running text", () => {
  test.for([
    [
      "host mx.example.net[192.0.2.1] said: 550 5.1.1 No user (in reply to RCPT TO command)",
      ["550 5.1.1 No user"],
    ],
    [
      "said:\n    550-5.1.1 one\n    550 5.1.1 two (in reply to end of DATA\n    command)",
      ["550 5.1.1 one two"],
    ],
    [
      "<<< 450 busy - please try later\n<<< 551 not our user",
      ["450 busy - please try later", "551 not our user"],
    ],
    ["(reason: 551 not our user)", ["551 not our user"]],
    ["Remote Server returned '550 5.7.1 couldn't relay' at noon", ["550 5.7.1 couldn't relay"]],
    [
      "error: 550 that is long enough to have been wrapped by\nsome program\n\nNext",
      ["550 that is long enough to have been wrapped by some program"],
    ],
    [
      "550 5.1.351 Remote server said no -> 550 5.1.1 gone",
      ["550 5.1.351 Remote server said no -> 550 5.1.1 gone", "550 5.1.1 gone"],
    ],
    ["port 550, line 421, 22 Apr 2016 23:34:45 +0450, size=550, 192.0.2.250, v5.5.0, id 450", []],
    ["only 550 seats left; 552.00 EUR; HTTP 502; 550 requests/s; room 421; tel 450-555-1234", []],
    ["failed 550 of 5000 runs", []],
  ] as const)("%s", ([text, replies]) => {
    const found = findReplies(text).map((reply) =>
      [reply.replyCode, reply.enhancedCode, reply.text].filter(Boolean).join(" "),
    );
    expect(found).toEqual(replies);
  });

  test("the span starts at the code and ends before the reporter's remark", () => {
    const text = "said: 550 No (in reply to RCPT TO command)";
    const [reply] = findReplies(text);
    expect(text.slice(reply?.start, reply?.end)).toBe("550 No");
  });
});
