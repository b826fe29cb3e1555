import { describe, expect, test } from "vitest";
import type { Delivery } from "../../src/bounce/bounce.ts";
import { readBounce } from "../../src/bounce/read.ts";

const HEADER = `Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>
To: lee@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
`;

const ORIGINAL = `Return-Path: <lee@example.org>
Received: from a by b; Mon, 4 Nov 2024 10:00:00 +0000
From: lee@example.org
To: max@example.com
Subject: 452 4.2.2 is what I got
Message-ID: <1@example.org>

554 5.7.1 <max@example.com>: not evidence`;

/** A multipart/report (RFC 6522) of these parts. */
function report(
  words: string,
  fields: string,
  original = ORIGINAL,
  type = "message/delivery-status",
): string {
  return `${HEADER}Content-Type: multipart/report; report-type=delivery-status; boundary="b"

preamble
--b
Content-Type: text/plain

${words}

--b
Content-Type: ${type}

${fields}

--b
Content-Type: message/rfc822

${original}

--b--
`;
}

const FIELDS = `Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; kim@example.net
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.1.1 <kim@example.net>:
    no such user`;

const KIM: Partial<Delivery> = {
  recipient: "kim@example.net",
  replyCode: "550",
  enhancedCode: "5.1.1",
  remoteMta: "mx.example.net",
  action: "failed",
  diagnostic: "550 5.1.1 <kim@example.net>: no such user",
};

async function read(mail: string | Uint8Array) {
  return readBounce(typeof mail === "string" ? Buffer.from(mail) : mail);
}

describe("a report (RFC 3464)", () => {
  test("its fields are the facts, the server's reply before the Status field", async () => {
    const bounce = await read(report("Your message could not be delivered.", FIELDS));
    expect(bounce).toMatchObject({
      kind: "bounce",
      format: "dsn",
      reporter: { mta: "mx.example.org" },
    });
    expect(bounce.deliveries).toEqual([expect.objectContaining(KIM)]);
  });

  test("the words tell the command that was answered", async () => {
    const words =
      "<kim@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 no (in reply to end of\n    DATA command)";
    const { deliveries } = await read(report(words, FIELDS));
    expect(deliveries[0]?.command).toBe("end of DATA");
  });

  test("every failed recipient is a delivery, the others are not", async () => {
    const more = `${FIELDS}\n\nFinal-Recipient: rfc822; max@example.com\nAction: failed\nStatus: 5.2.2\n\nFinal-Recipient: rfc822; joe@example.com\nAction: delayed\nStatus: 4.4.1`;
    const { deliveries } = await read(report("", more));
    expect(deliveries.map(({ recipient, enhancedCode }) => [recipient, enhancedCode])).toEqual([
      ["kim@example.net", "5.1.1"],
      ["max@example.com", "5.2.2"],
    ]);
  });

  test.for([
    ["delayed", "delay"],
    ["delivered", "delivered"],
    ["relayed", "delivered"],
    ["failed", "bounce"],
  ] as const)("Action: %s is %s", async ([action, kind]) => {
    const fields = `Reporting-MTA: dns; a.example\n\nFinal-Recipient: rfc822; kim@example.net\nAction: ${action}\nStatus: 4.4.1`;
    expect((await read(report("", fields))).kind).toBe(kind);
  });

  test("international addresses (RFC 6533)", async () => {
    const fields =
      "Reporting-MTA: dns; a.example\n\nFinal-Recipient: utf-8; k\\x{ED}m@example.net\nAction: failed\nStatus: 5.1.1";
    const mail = report("", fields, ORIGINAL, "message/global-delivery-status");
    expect((await read(mail)).deliveries[0]?.recipient).toBe("kím@example.net");
  });

  test("a reply that only the words quote is found", async () => {
    const fields =
      "Reporting-MTA: dns; a.example\n\nFinal-Recipient: rfc822; kim@example.net\nAction: failed\nStatus: 5.0.0";
    const words =
      "<kim@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 no such\n    user (in reply to RCPT TO command)";
    const { deliveries } = await read(report(words, fields));
    expect(deliveries[0]).toMatchObject({
      replyCode: "550",
      enhancedCode: "5.1.1",
      command: "RCPT TO",
      remoteMta: "mx.example.net",
    });
  });
});

describe("broken and unusual mails", () => {
  const mail = report("Your message could not be delivered.", FIELDS);

  test.for([
    ["CR LF", mail.replaceAll("\n", "\r\n")],
    ["CR alone", mail.replaceAll("\n", "\r")],
    [
      "mixed line ends",
      mail
        .replace(/\n/g, (_lf, at: number) => (at % 2 === 0 ? "\r\n" : "\n"))
        .replace("Your message", "Your\rmessage"),
    ],
    ["cut off in the fields", mail.slice(0, mail.indexOf("--b\nContent-Type: message/rfc822"))],
    [
      "without any boundary",
      mail
        .replaceAll("--b\n", "")
        .replaceAll("--b--\n", "")
        .replace(/Content-Type: (?:text|message)\/.*\n\n/g, ""),
    ],
    ["an mbox line above", `From MAILER-DAEMON Mon Nov  4 10:00:00 2024\n${mail}`],
  ] as const)("%s", async ([, bytes]) => {
    const bounce = await read(bytes);
    expect(bounce.kind).toBe("bounce");
    expect(bounce.deliveries[0]).toMatchObject({
      recipient: "kim@example.net",
      replyCode: "550",
      enhancedCode: "5.1.1",
    });
  });

  test("an mbox with two reports has the deliveries of both", async () => {
    const other = report("", FIELDS.replaceAll("kim@", "max@"));
    const from = "From MAILER-DAEMON  Mon Nov  4 10:00:00 2024\n";
    const { deliveries } = await read(`${from}${mail}\n${from}${other}`);
    expect(deliveries.map(({ recipient }) => recipient)).toEqual([
      "kim@example.net",
      "max@example.net",
    ]);
  });

  test("a report attached to a person's mail, two levels deep", async () => {
    const wrap = (inner: string) =>
      `From: Max <max@example.com>\nTo: help@example.org\nSubject: Fwd: help\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="w${inner.length}"\n\n--w${inner.length}\nContent-Type: text/plain\n\nsee below\n\n--w${inner.length}\nContent-Type: message/rfc822\n\n${inner}\n--w${inner.length}--\n`;
    const { deliveries } = await read(wrap(wrap(mail)));
    expect(deliveries).toEqual([expect.objectContaining(KIM)]);
  });

  test("a report forwarded inline", async () => {
    const text = `From: Max <max@example.com>\nTo: help@example.org\nSubject: Fwd: failure notice\nMIME-Version: 1.0\nMessage-ID: <2@example.com>\n\nhelp!\n\nBegin forwarded message:\n\n> From: MAILER-DAEMON@example.org\n> Subject: failure notice\n> To: lee@example.org\n>\n> Hi. This is the qmail-send program at example.org.\n>\n> <kim@example.net>:\n> 192.0.2.1 does not like recipient.\n> Remote host said: 550 5.1.1 no such user\n> Giving up on 192.0.2.1.\n`;
    const bounce = await read(text);
    expect(bounce).toMatchObject({ kind: "bounce", reporter: { software: "qmail" } });
    expect(bounce.deliveries).toEqual([
      expect.objectContaining({
        recipient: "kim@example.net",
        replyCode: "550",
        command: "RCPT TO",
      }),
    ]);
  });

  test("a notice in HTML only", async () => {
    const html = `${HEADER}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<html><head><style>p {color: red}</style></head><body><p>Your message to <b>kim@example.net</b> couldn't be delivered.</p><p>The response was:<br>550 5.1.1 &lt;kim@example.net&gt;: no =\nsuch user</p></body></html>`;
    expect((await read(html)).deliveries[0]).toMatchObject({
      recipient: "kim@example.net",
      replyCode: "550",
      enhancedCode: "5.1.1",
    });
  });
});

describe("mails that are no bounces", () => {
  const person =
    "From: Max <max@example.com>\nTo: lee@example.org\nDate: Mon, 4 Nov 2024 10:00:00 +0000\nMessage-ID: <3@example.com>\nMIME-Version: 1.0\n";

  test.for([
    [
      "a reply about a bounce",
      `${person}Subject: Re: your mail bounced\n\nSorry!\n\n> I got 552 5.2.2 mailbox full from kim@example.net\n`,
    ],
    [
      "a newsletter",
      `${person}Subject: What 550 5.7.26 means\nList-Unsubscribe: <https://example.com/u>\n\nYour message could not be delivered to kim@example.net: 550 5.1.1 User unknown. We explain.`,
    ],
    [
      "a read receipt (RFC 8098)",
      `${person}Subject: Read: hello\nContent-Type: multipart/report; report-type=disposition-notification; boundary="b"\n\n--b\nContent-Type: text/plain\n\nYour message was displayed.\n\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; kim@example.net\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n`,
    ],
    [
      "a parcel",
      `${person}Subject: Delivery failed: nobody was home\n\nYour parcel 550511 was returned to sender. Rebook at 4.2.1 Station Road.`,
    ],
  ] as const)("%s", async ([, mail]) => {
    expect(await read(mail)).toMatchObject({ kind: "not-a-bounce", deliveries: [] });
  });

  test.for([
    ["the standard's field", "Subject: Re: hello\nAuto-Submitted: auto-replied"],
    ["an English subject", "Subject: Automatic reply: hello"],
    ["a Japanese subject", "Subject: =?utf-8?B?6Ieq5YuV5b+c562UOiBoZWxsbw==?="],
    ["an older field", "Subject: hello\nX-Autoreply: yes"],
  ] as const)("an automatic answer: %s", async ([, fields]) => {
    expect((await read(`${person}${fields}\n\nI am away.`)).kind).toBe("auto-reply");
  });
});

describe("complaints", () => {
  test("an abuse report (RFC 5965)", async () => {
    const mail = `From: feedback@example.com\nTo: abuse@example.org\nSubject: FW: hello\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary="b"\n\n--b\nContent-Type: text/plain\n\nThis is an abuse report.\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Some/1.0\nVersion: 1\nOriginal-Rcpt-To: <kim@example.net>\n\n--b\nContent-Type: message/rfc822\n\n${ORIGINAL}\n--b--\n`;
    const bounce = await read(mail);
    expect(bounce).toMatchObject({ kind: "complaint", format: "feedback" });
    expect(bounce.deliveries).toEqual([
      expect.objectContaining({ recipient: "kim@example.net", replyCode: null }),
    ]);
  });
});
