import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";
import { REASONS } from "../../src/terms.ts";

const MAIL = `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: lee@example.org
Subject: =?utf-8?B?VW5kZWxpdmVyZWQ=?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<kim@example.net>: host mx.example.net[192.0.2.1] said: 550-5.1.1 no=
 such 550 5.1.1 user (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; kim@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550-5.1.1 no such 550 5.1.1 user

--b
Content-Type: message/rfc822

From: lee@example.org
Subject: hello

--b--
`;

const PIECES = [
  "\0",
  "\r",
  "\n\n",
  "<",
  ">",
  "@",
  "550 ",
  "5.1.1",
  "(",
  "--b\n",
  "=?utf-8?Q?",
  "|",
  "&lt;",
  "<mailto:",
  "\t",
  "> ",
  '"',
  "Received: x\n",
  "Content-Type: multipart/mixed; boundary=b\n",
  "\u{1f408}",
  "\ud800",
];

/** Every answer has the shape that the next stage relies on. */
async function answers(input: string | Uint8Array): Promise<void> {
  const bounce = await readBounce(input);
  expect(["bounce", "delay", "delivered", "complaint", "auto-reply", "not-a-bounce"]).toContain(
    bounce.kind,
  );
  for (const { replyCode, enhancedCode } of bounce.deliveries) {
    expect(replyCode ?? "550").toMatch(/^\d{3}$/);
    expect(enhancedCode ?? "5.0.0").toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
  }
  expect(REASONS).toContain("unknown");
}

describe("nothing that a person hands in throws", () => {
  test("random bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), answers), {
      numRuns: 300,
    });
  });

  test("random text of signs that mean something", async () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 120 })
      .map((pieces) => pieces.join(""));
    await fc.assert(fc.asyncProperty(text, answers), { numRuns: 300 });
  });

  test("a report with pieces put in and taken out", async () => {
    const change = fc.tuple(fc.nat(MAIL.length), fc.nat(60), fc.constantFrom("", ...PIECES));
    const mail = fc
      .array(change, { minLength: 1, maxLength: 8 })
      .map((changes) =>
        changes.reduce(
          (text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut),
          MAIL,
        ),
      );
    await fc.assert(
      fc.asyncProperty(mail, async (text) => {
        await answers(text);
        await answers(Buffer.from(text));
      }),
      { numRuns: 300 },
    );
  });

  test("a report cut off anywhere", async () => {
    for (let end = 0; end < MAIL.length; end += 7) await answers(Buffer.from(MAIL.slice(0, end)));
  });
});

describe("what would hang or exhaust a careless reader is answered", () => {
  const head =
    "From: MAILER-DAEMON@mx.example.org\nTo: lee@example.org\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n";
  const nested = Array.from(
    { length: 1_000 },
    (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n`,
  ).join("");
  const attached = Array.from(
    { length: 1_000 },
    () => "Content-Type: message/rfc822\n\nFrom: a\nTo: b\nMessage-ID: c\n",
  ).join("");

  test.for([
    ["a thousand nested multiparts", `${head}${nested}x`],
    ["a thousand nested messages", `${head}${attached}x`],
    [
      "ten thousand parts",
      `${head}Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(10_000)}`,
    ],
    ["a line of a megabyte", `${head}\n${"x".repeat(1_000_000)}`],
    [
      "a hundred thousand open tags",
      `${head}Content-Type: text/html\n\n${"<div>".repeat(100_000)}`,
    ],
    ["addresses without end", "kim@example.net ".repeat(60_000)],
    ["replies without end", "said: 550 5.1.1 no ".repeat(50_000)],
    ["quoting without end", ">".repeat(500_000)],
    ["brackets without end", "<".repeat(500_000)],
    ["entities without end", "&amp;lt;".repeat(100_000)],
    [
      "recipients without end",
      `${head}\n${"Final-Recipient: rfc822; kim@example.net\nAction: failed\n\n".repeat(15_000)}`,
    ],
  ] as const)("%s", async ([, text]) => {
    await answers(Buffer.from(text));
  });
});
