import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

describe("a reply alone, or with chatter around it", () => {
  test.for([
    [
      "550 5.1.1 <kim@example.net>: Recipient address rejected: User unknown",
      "bounce",
      "kim@example.net",
      "550",
      "5.1.1",
    ],
    ["451 Temporary local problem - please try later", "delay", null, "451", null],
    ["smtp;450 Requested action aborted [9] #-#", "delay", null, "450", null],
    ["any idea?\n550 User unknown\nthanks!", "bounce", null, "550", null],
    ["ticket 4412 says:\n```\n500 Line limit exceeded\n```\npls help", "bounce", null, "500", null],
    [
      "host mx.example.net[192.0.2.1] said: 554 5.6.0 spam (in reply to end of DATA command)",
      "bounce",
      null,
      "554",
      "5.6.0",
    ],
    [
      "550 5.1.351 Remote server returned unknown recipient -> 550 : User unknown",
      "bounce",
      null,
      "550",
      "5.1.351",
    ],
    [
      "553 5.1.8 <lee@example.org>... Domain of sender address lee@example.org does not exist",
      "bounce",
      null,
      "553",
      "5.1.8",
    ],
    [
      "lost connection with mx.example.net[192.0.2.1] while performing the HELO handshake",
      "bounce",
      null,
      null,
      null,
    ],
    ["Sorry, no mailbox here by that name. (#5.1.1)", "bounce", null, null, "5.1.1"],
    ["I looked up the folder: it is over quota. (#5.2.2)", "bounce", null, null, "5.2.2"],
    ["4.2.2 It is over the storage quota", "delay", null, null, "4.2.2"],
    ["Requested action not taken: empty sender refused", "bounce", null, null, null],
    ["The recipient's mailbox has exceeded its storage limit.", "bounce", null, null, null],
    ["450 You are too early, come at noon", "delay", null, "450", null],
    ["550 Nous ne voulons rien de vous", "bounce", null, "550", null],
    ["451 no further RCPT for now", "delay", null, "451", null],
    ["450 karma of the sending host is bad", "delay", null, "450", null],
    ['it says "5.2.2 mailbox full" - is that me or him?', "bounce", null, null, "5.2.2"],
  ] as const)("%s", async ([text, kind, recipient, replyCode, enhancedCode]) => {
    const bounce = await readBounce(text);
    expect(bounce.kind).toBe(kind);
    expect(bounce.deliveries).toEqual([
      expect.objectContaining({ recipient, replyCode, enhancedCode }),
    ]);
  });

  test.for(["550 Nope.", "554 Go away!", "550 나쁜 주소"])(
    "%s: a reply in words of its own",
    async (text) => {
      expect((await readBounce(text)).deliveries).toMatchObject([{ replyCode: text.slice(0, 3) }]);
    },
  );

  test.for([
    "mail for example.com loops back to myself",
    "Amazon SES has suppressed sending to this address because it has a recent history of bouncing.",
  ])("%s: a reason without a code", async (text) => {
    expect((await readBounce(text)).deliveries).toMatchObject([{ diagnostic: text }]);
  });

  test("the command that was answered is told", async () => {
    const { deliveries } = await readBounce("550 No such user (in reply to RCPT TO command)");
    expect(deliveries[0]?.command).toBe("RCPT TO");
  });
});

describe("text that mentions numbers is no reply", () => {
  test.for([
    "421 people joined the call",
    "flight 550 is delayed, gate 4.4.1",
    "550 W 54th St, Apt 5.1.1",
    "HTTP 502 and 504 again, 550 requests/s",
    "- fix: user unknown error in login form (#550)",
    '553 results for "user unknown" in repo example/crm\nsrc/auth.ts:421: throw new Error("user unknown")',
    "invoice says 552.00 EUR, paid 450.00",
    "standup: yesterday fixed the test (failed 550 of 5000 runs), today release 5.1.1",
    "the parcel was returned to sender, address unknown. can someone resend it to kim@example.net?",
    "The database is down, no mail goes out",
    "The sender domain needs a new SPF record",
    "550 This is the room for the meeting",
    "552 We have that many chairs now",
    "421 no more people fit in",
    "452 Maple Street is the new office",
    "502 Bad Gateway",
    "Error 500: internal server error",
    "550 unread mails in the inbox",
    "550 Park Avenue",
    "421 Leute haben sich angemeldet",
    "554 Konto ist das das richtige?",
    "The mailbox is full again, can someone look?",
    "Kim's account has been disabled since Monday",
    "5.2.2 of the app is out, quota page fixed",
    "RETR notes.txt\n550 Could not open file.",
    "the build lost connection with the cache\nconnection timed out\nretrying",
    "",
  ])("%s", async (text) => {
    expect(await readBounce(text)).toMatchObject({ kind: "not-a-bounce", deliveries: [] });
  });
});
