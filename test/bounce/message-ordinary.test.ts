import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

function mail(from: string, subject: string, text: string, more = ""): Buffer {
  return Buffer.from(
    `Return-Path: <x@example.com>\nReceived: from a by b; Mon, 4 Nov 2024 10:00:00 +0000\nFrom: ${from}\nTo: lee@example.org\nSubject: ${subject}\nDate: Mon, 4 Nov 2024 10:00:00 +0000\nMessage-ID: <9@example.com>\nMIME-Version: 1.0\n${more}\n${text}\n`,
  );
}

const QUOTED = "<kim@example.net>: host mx.example.net said: 550 5.1.1 User unknown";

describe("mail that speaks of failures and tells of none", () => {
  test.for([
    [
      "a forged notice",
      mail(
        "Mail Delivery System <no-reply@example.com>",
        "Undelivered mail: 5 messages pending",
        "5 incoming messages could not be delivered to your mailbox lee@example.org because of a storage error (552 5.2.2).\n\nRelease messages: http://example.com/r",
      ),
    ],
    [
      "a forged postmaster",
      mail(
        '"Postmaster" <admin@example.com>',
        "Delivery Failure Notification",
        "Your mailbox lee@example.org is full. Validate here: http://example.com/",
      ),
    ],
    [
      "a ticket",
      mail(
        "Help desk <help@example.com>",
        "[#4521] Mail bouncing",
        `Hi,\nwe see: ${QUOTED}\nCan you check?`,
        "In-Reply-To: <8@example.com>\n",
      ),
    ],
    [
      "a held list posting",
      mail(
        "cats-bounces@lists.example.net",
        "Your message to Cats awaits moderator approval",
        "Your mail to 'Cats' is being held until the list moderator can review it.",
      ),
    ],
    [
      "a scheduled job's output",
      mail(
        "root@mx1.example.com",
        "Cron <root@mx1> mailq-report",
        "postfix/smtp[123]: to=<kim@example.net>, status=bounced (550 5.1.1 User unknown)",
      ),
    ],
    [
      "a log summary",
      mail(
        "Postmaster <postmaster@example.com>",
        "Postfix log summaries for Nov 3",
        "Grand Totals\n 450 received\n 5 bounced\n\nmessage bounce detail\n 550 5.1.1 User unknown: kim@example.net",
      ),
    ],
    [
      "a TLS report",
      mail(
        "noreply-smtp-tls-reporting@example.com",
        "Report Domain: example.org Submitter: example.com Report-ID: <550@x>",
        "--b\nContent-Type: text/plain\n\nThis is a TLS report.\n--b--",
        "Content-Type: multipart/report; report-type=tlsrpt; boundary=b\n",
      ),
    ],
    [
      "a quarantine digest",
      mail(
        "quarantine@example.com",
        "You have messages in quarantine",
        "1 messages are being held for you to review\nSender: kim@example.net",
      ),
    ],
    [
      "a challenge",
      mail(
        "kim@example.net",
        "Please confirm that you sent: hello",
        "This message was created automatically. Please confirm that you sent this message.",
      ),
    ],
    [
      "a parcel service",
      mail(
        "Shop <shop@example.com>",
        "Delivery status notification for order 5511",
        "Your package could not be delivered. We will try again tomorrow.",
      ),
    ],
    [
      "an article",
      mail(
        "Kim <kim@example.net>",
        "How to fix 550 5.7.1",
        "Delivery has failed to these recipients or groups: is what users see. The remote server returned '550 5.7.1'.",
      ),
    ],
    [
      "a deleted message's receipt (RFC 8098)",
      mail(
        "Kim <kim@example.net>",
        "Not read: hello",
        "--b\nContent-Type: text/plain\n\nYour message was deleted without being read.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;kim@example.net\nDisposition: automatic-action/MDN-sent-automatically; deleted\n--b--",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n",
      ),
    ],
    [
      "a list's welcome",
      mail("MAILER-DAEMON@lists.example.com", "Welcome to the list", "You are subscribed."),
    ],
  ] as const)("%s", async ([, bytes]) => {
    expect(await readBounce(bytes)).toMatchObject({ kind: "not-a-bounce", deliveries: [] });
  });
});

describe("chat that mentions failures is no bounce", () => {
  test.for([
    "can someone look at why mail to kim@example.net fails? customer says it bounces",
    "the 550 error is back lol",
    "my mailbox is full again",
    "user unknown is what I get on login",
    "got a 421 on the ftp server: 421 Too many connections",
    "hey @kim your message could not be delivered because the chat was down",
    "deploy failed: exit status 450\nsee logs at kim@example.com",
    "451 | 452 | 550 what is the difference",
    "Sorry, the message you sent to #general could not be delivered",
    "delivery failed: courier could not find 12 Elm St, contact kim@example.net",
  ])("%s", async (text) => {
    expect((await readBounce(text)).kind).toBe("not-a-bounce");
  });
});
