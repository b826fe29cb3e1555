import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

describe("whom a notice is about", () => {
  test.for([
    [
      "two addresses of one recipient, one below the other",
      "Your message was not delivered:\n\n  Recipient: kim@store.inside\n  Original recipient: kim@example.net\n  Reason: Quota exceeded\n",
      [["kim@store.inside", "Quota exceeded"]],
    ],
    [
      "the original address first, named above as well",
      "Your mail\n  To: kim@example.net\ncould not be delivered.\n\nOriginal address: kim@example.net\nFailed address: kim@store.inside\nReason: No such user\n",
      [["kim@store.inside", "No such user"]],
    ],
    [
      "names of a system's own, each with its reason",
      "Your message could not be delivered to:\n\n   Kim Lee.Sales.North (quota of the mailbox exceeded)\n   r.poe (no such user)\n",
      [
        ["Kim Lee.Sales.North", "quota of the mailbox exceeded"],
        ["r.poe", "no such user"],
      ],
    ],
    [
      "below it the subject of the mail, and no reason",
      "Undeliverable address: kim@example.net\nSubject: Minutes of May\nDate: Tue, 5 Nov 2024 10:00:00 +0000\n",
      [["kim@example.net", null]],
    ],
    [
      "the subject between the recipient and the reason",
      "Your message could not be delivered.\n\nRecipient: kim@example.net\nBetreff: Minutes of May\n\nThe mailbox is full.",
      [["kim@example.net", "The mailbox is full."]],
    ],
  ] as const)("%s", async ([, text, wanted]) => {
    const { kind, deliveries } = await readBounce(text);
    expect(kind).toBe("bounce");
    expect(deliveries.map(({ recipient, diagnostic }) => [recipient, diagnostic])).toEqual(wanted);
  });

  test("an account of the reporter's own", async () => {
    const { kind } = await readBounce(
      "Failed to deliver to '<kim>'\nSTORE(account kim) reports:\n disk quota exceeded",
    );
    expect(kind).toBe("bounce");
  });

  test("a command that was wrapped between its words", async () => {
    const { deliveries } = await readBounce(
      "<-- 220 mx.example.net ESMTP\n--> EHLO mail.example.org\n<-- 250 SIZE 1000\n--> MAIL\nFrom:<lee@example.org> SIZE=44\n<-- 250 Ok\n--> RCPT\nTo:<kim@example.net>\n<-- 550 5.1.1 No such recipient here\n--> QUIT",
    );
    expect(deliveries.map(({ recipient, command }) => [recipient, command])).toEqual([
      ["kim@example.net", "RCPT TO"],
    ]);
  });
});

const mailFrom = (from: string, text: string) =>
  `Return-Path: <bounce+7@desk.example.com>\nFrom: Desk <${from}>\nTo: lee@example.org\nSubject: [Case 7] About your reply\nDate: Tue, 5 Nov 2024 10:00:00 +0000\nMessage-ID: <7@desk.example.com>\n\n${text}\n`;
const REFUSED =
  "We failed to send your reply in case 7 to kim@example.net.\n\nsmtp; 554 5.7.1 Recipient rejected: not wanted here\n";

describe("a service that passes on what a server said", () => {
  test("from an address that nobody can answer", async () => {
    const { kind, deliveries } = await readBounce(mailFrom("no-reply@desk.example.com", REFUSED));
    expect(kind).toBe("bounce");
    expect(deliveries).toMatchObject([
      { recipient: "kim@example.net", replyCode: "554", enhancedCode: "5.7.1" },
    ]);
  });

  test.for([
    ["a person says the same", mailFrom("pat@desk.example.com", REFUSED)],
    [
      "no server said anything",
      mailFrom("no-reply@desk.example.com", "We failed to send your reply to kim@example.net."),
    ],
    [
      "nothing failed of the reader's",
      mailFrom(
        "no-reply@desk.example.com",
        "New in the manual: what 554 5.7.1 means. Ask kim@example.net.",
      ),
    ],
  ] as const)("none where %s", async ([, mail]) => {
    expect((await readBounce(mail)).kind).toBe("not-a-bounce");
  });
});
