import { describe, expect, test } from "vitest";
import { cleanPaste } from "../../src/bounce/paste.ts";
import { readTranscript } from "../../src/bounce/transcript.ts";

const read = (lines: readonly string[]) => readTranscript(cleanPaste(lines.join("\n")));

/** recipient, reply code, enhanced code, command */
type Told = readonly [string | null, string | null, string | null, string | null];

const UNKNOWN: Told = ["kim@example.com", "550", "5.1.1", "RCPT TO"];

const REFUSED: readonly (readonly [string, readonly string[], readonly Told[]])[] = [
  [
    "telnet",
    [
      "220 mx.example.com ESMTP",
      "ehlo me",
      "250 mx.example.com",
      "mail from:<a@example.net>",
      "250 2.1.0 Ok",
      "rcpt to:<kim@example.com>",
      "550 5.1.1 no such user",
    ],
    [UNKNOWN],
  ],
  [
    "swaks",
    [
      "<-  220 mx.example.com ESMTP",
      " -> MAIL FROM:<a@example.net>",
      "<-  250 2.1.0 Ok",
      " -> RCPT TO:<kim@example.com>",
      "<** 550 5.1.1 no such user",
      " -> QUIT",
      "<-  221 2.0.0 Bye",
    ],
    [UNKNOWN],
  ],
  [
    "curl -v",
    [
      "> MAIL FROM:<a@example.net>",
      "< 250 2.1.0 Ok",
      "> RCPT TO:<kim@example.com>",
      "< 550 5.1.1 no such user",
    ],
    [UNKNOWN],
  ],
  [
    "smtplib",
    [
      "send: 'rcpt TO:<kim@example.com>\\r\\n'",
      "reply: b'550 5.1.1 no such user\\r\\n'",
      "reply: retcode (550); Msg: b'5.1.1 no such user'",
    ],
    [UNKNOWN],
  ],
  [
    "PHPMailer",
    ["CLIENT -> SERVER: RCPT TO:<kim@example.com>", "SERVER -> CLIENT: 550 5.1.1 no such user"],
    [UNKNOWN],
  ],
  [
    "nodemailer",
    [
      "[2026-01-02 03:04:05] DEBUG [x] C: RCPT TO:<kim@example.com>",
      "[2026-01-02 03:04:05] DEBUG [x] S: 550 5.1.1 no such user",
    ],
    [UNKNOWN],
  ],
  [
    "a reply of two lines",
    ["C: RCPT TO:<kim@example.com>", "S: 550-5.1.1 no", "S: 550 5.1.1 such user"],
    [UNKNOWN],
  ],
  [
    "pipelining",
    [
      "C: MAIL FROM:<a@example.net>",
      "C: RCPT TO:<kim@example.com>",
      "C: DATA",
      "S: 250 2.1.0 Ok",
      "S: 550 5.1.1 no such user",
      "S: 554 5.5.1 no valid recipients",
    ],
    [UNKNOWN],
  ],
  [
    "one of two recipients",
    [
      "C: RCPT TO:<ann@example.com>",
      "S: 250 2.1.5 Ok",
      "C: RCPT TO:<kim@example.com>",
      "S: 550 5.1.1 no such user",
      "C: DATA",
      "S: 354 go",
      "C: .",
      "S: 250 2.0.0 queued",
    ],
    [UNKNOWN],
  ],
  [
    "after the message",
    [
      "C: RCPT TO:<kim@example.com>",
      "S: 250 2.1.5 Ok",
      "C: DATA",
      "S: 354 go",
      "C: .",
      "S: 554 5.7.1 spam",
    ],
    [["kim@example.com", "554", "5.7.1", "end of DATA"]],
  ],
  [
    "the login",
    ["S: 220 smtp.example.com ESMTP", "C: AUTH PLAIN AGE=", "S: 535 5.7.8 authentication failed"],
    [[null, "535", "5.7.8", "AUTH"]],
  ],
  [
    "the sender",
    [
      "C: MAIL FROM:<a@example.net>",
      "S: 553 5.7.1 not owned by user",
      "C: RCPT TO:<kim@example.com>",
      "S: 503 5.5.1 need MAIL",
    ],
    [[null, "553", "5.7.1", "MAIL FROM"]],
  ],
  [
    "the connection",
    ["S: 554 mx.example.com ESMTP not accepting messages", "C: QUIT", "C: EHLO me"],
    [[null, "554", null, "connect"]],
  ],
  [
    "a session log",
    [
      "2026-01-02T03:04:05.000Z,out,08D1,1,192.0.2.1:25,>,RCPT TO:<kim@example.com>,",
      '2026-01-02T03:04:05.000Z,out,08D1,2,192.0.2.1:25,<,"550 5.1.1 no such user",',
    ],
    [UNKNOWN],
  ],
];

describe("a dialogue says who was refused in answer to what", () => {
  test.for(REFUSED)("%s", ([, lines, told]) => {
    const deliveries = read(lines)?.deliveries.map((one) => [
      one.recipient,
      one.replyCode,
      one.enhancedCode,
      one.command,
    ]);
    expect(deliveries).toEqual(told);
  });
});

const FINE: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  [
    "a message taken",
    "delivered",
    [
      "C: RCPT TO:<kim@example.com>",
      "S: 250 Ok",
      "C: DATA",
      "S: 354 go",
      "C: .",
      "S: 250 2.0.0 queued",
    ],
  ],
  [
    "only a greeting",
    "not-a-bounce",
    ["220 mx.example.com ESMTP", "EHLO me", "250-mx.example.com", "250 HELP", "QUIT", "221 Bye"],
  ],
  [
    "HELO after a refused EHLO",
    "not-a-bounce",
    ["220 mx.example.com ESMTP", "EHLO me", "502 5.5.1 what", "HELO me", "250 hello"],
  ],
  [
    "FTP",
    "not-a-bounce",
    ["220 ready", "USER ann", "331 Password required for ann", "PASS x", "530 Login incorrect."],
  ],
  [
    "HTTP",
    "not-a-bounce",
    ["< HTTP/1.1 451 Unavailable For Legal Reasons", "< content-type: text/plain"],
  ],
  ["prose", undefined, ["Please send 550 chairs to room 5.1.1, and 250 tables."]],
];

test.for(FINE)("nothing failed: %s", ([, kind, lines]) => {
  expect(read(lines)?.kind).toBe(kind);
});
