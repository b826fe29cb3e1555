import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

const POSTFIX = `This is the mail system at host mx.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<kim@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1
    <kim@example.net>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)`;

const SENDMAIL = `The original message was received at Mon, 4 Nov 2024 10:00:00 +0000
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<kim@example.net>
    (reason: 550 5.1.1 <kim@example.net>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> RCPT To:<kim@example.net>
<<< 550 5.1.1 <kim@example.net>... User unknown
550 5.1.1 <kim@example.net>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)`;

/** What programs do to copied text. */
const MANGLINGS: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  "Slack's entities and links": (text) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/[\w.]+@[\w.]+\w/g, (address) => `<mailto:${address}|${address}>`),
  "quoting twice": (text) => text.replace(/^/gm, "> > "),
  "a fence and chatter": (text) => `anyone?\n\`\`\`\n${text}\n\`\`\`\nthanks!`,
  "spaces that do not break": (text) => text.replace(/(\w) (\w)/g, "$1\u00a0$2"),
  "typographic signs": (text) => text.replaceAll("'", "\u2019").replaceAll("...", "\u2026"),
  "re-wrapping at 66 columns": (text) => text.split(/\n\n+/).map(wrap).join("\n\n"),
  "a forwarded header": (text) =>
    `---------- Forwarded message ---------\nFrom: MAILER-DAEMON@mx.example.org\nDate: Mon, 4 Nov 2024\nSubject: Undelivered Mail\nTo: lee@example.org\n\n${text}`,
  "a forwarded header in German": (text) =>
    `-----Urspr\u00fcngliche Nachricht-----\nVon: MAILER-DAEMON@mx.example.org\nGesendet: Montag, 4. November 2024 10:00\nAn: lee@example.org\nBetreff: Undelivered Mail\n\n${text}`,
  "the returned mail below": (text) =>
    `${text}\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <lee@example.org>\nFrom: lee@example.org\nTo: max@example.com\n\n554 5.7.1 <max@example.com> is not evidence`,
};

function wrap(paragraph: string): string {
  const lines = [""];
  for (const word of paragraph.trim().split(/\s+/)) {
    const line = lines.at(-1) as string;
    if (line !== "" && line.length + 1 + word.length > 66) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

describe.each([
  ["Postfix", POSTFIX],
  ["Sendmail", SENDMAIL],
])("a notice of %s, pasted with", (_program, notice) => {
  test.for(Object.entries(MANGLINGS))("%s", async ([, mangle]) => {
    const { kind, deliveries } = await readBounce(mangle(notice));
    expect(kind).toBe("bounce");
    expect(deliveries).toEqual([
      expect.objectContaining({
        recipient: "kim@example.net",
        replyCode: "550",
        enhancedCode: "5.1.1",
        remoteMta: "mx.example.net",
        command: "RCPT TO",
      }),
    ]);
  });
});

test("several recipients have a delivery each, with their own reply", async () => {
  const { deliveries } = await readBounce(
    "A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n  kim@example.net\n    SMTP error from remote mail server after RCPT TO:<kim@example.net>:\n    host mx.example.net [192.0.2.1]: 550 5.1.1 User unknown\n  max@example.com\n    mailbox is full: retry timeout exceeded\n  joe@example.com\n    host mx.example.com [192.0.2.2]: 452 4.2.2 Over quota",
  );
  expect(deliveries.map((one) => [one.recipient, one.replyCode, one.enhancedCode])).toEqual([
    ["kim@example.net", "550", "5.1.1"],
    ["max@example.com", null, null],
    ["joe@example.com", "452", "4.2.2"],
  ]);
  expect(deliveries[1]?.diagnostic).toBe("mailbox is full: retry timeout exceeded");
});

test("a program that gives its name is the reporter, the server that refused is not", async () => {
  const { reporter } = await readBounce(POSTFIX);
  expect(reporter).toEqual({ mta: "mx.example.org", software: "postfix" });
});

test("a program's own reason is told without the sentences around it", async () => {
  const { deliveries } = await readBounce(
    "Delivery to the following recipient failed permanently:\n\n     kim@example.net\n\nTechnical details of permanent failure: \nDNS Error: Domain name not found\n\nSorry.",
  );
  expect(deliveries[0]?.diagnostic).toBe("DNS Error: Domain name not found");
});

test("a success report has the reply that accepted", async () => {
  const { kind, deliveries } = await readBounce(
    "This is the mail system at host mx.example.org.\n\nYour message was successfully delivered to the destination(s)\nlisted below.\n\n<kim@example.net>: delivery via mx.example.net[192.0.2.1]:25: 250 2.1.5 Ok",
  );
  expect(kind).toBe("delivered");
  expect(deliveries).toEqual([
    expect.objectContaining({
      recipient: "kim@example.net",
      replyCode: "250",
      remoteMta: "mx.example.net",
    }),
  ]);
});

test("a warning is a delay", async () => {
  const { kind } = await readBounce(
    "A message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue.\n\n  kim@example.net\n    Delay reason: connection timed out\n\nEventually the mail delivery software will give up, and the message will be returned to you.",
  );
  expect(kind).toBe("delay");
});

test("a code belongs to the recipient it was said of, and to no other", async () => {
  const text = [
    "Your message could not be delivered to all recipients.",
    "",
    "kim@example.net",
    "Remote server replied: 450 4.7.1 <kim@example.net>: Greylisted, try again later",
    "",
    "lee@example.org",
    "No mail server appears to exist for the address.",
  ].join("\n");
  const { deliveries } = await readBounce(text);
  expect(deliveries.map(({ recipient, enhancedCode }) => [recipient, enhancedCode])).toEqual([
    ["kim@example.net", "4.7.1"],
    ["lee@example.org", null],
  ]);
});

test.each([
  ["bounce", "Status: FAILED, will not be tried again. Recipient: kim@example.net"],
  ["bounce", "Delivery is delayed.\n\nkim@example.net\n    550 5.1.1 User unknown"],
  [
    "delay",
    "Your message to kim@example.net is still in the outbound queue.\nDelivery will be tried for 5 days.",
  ],
])("%s: %s", async (kind, text) => {
  expect((await readBounce(`Your mail could not be delivered.\n\n${text}`)).kind).toBe(kind);
});
