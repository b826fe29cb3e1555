import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

const RETURNED = "Received: from a by b; Mon, 4 Nov 2024 10:00:00 +0000\nFrom: <lee@example.org>";

describe("a pasted notice in words that nobody listed", () => {
  test.for([
    [
      "an address below the sentence",
      "bounce",
      "Hello!\n\nThe letter you posted got stuck, and the people below never had it because of an error:\n\n  kim@example.net",
    ],
    [
      "an address and its reason",
      "bounce",
      "Regrettably no way was found to hand your mail to\n\nkim@example.net: the mailbox is closed for new letters; an error was reported",
    ],
    [
      "a list with marks",
      "bounce",
      "Trouble came up while the mail gateway transmitted your letter to these:\n- kim@example.net",
    ],
    [
      "the returned mail",
      "bounce",
      `Your letter failed to reach kim@example.net and comes back here.\n\n${RETURNED}\nSubject: hello\nDate: Mon, 4 Nov 2024 10:00:00 +0000\nTo: kim@example.net`,
    ],
    [
      "a reply",
      "bounce",
      "The mail hub failed to hand over your letter. It was told\n\n550 5.1.1 kim@example.net is nobody here",
    ],
    [
      "later attempts",
      "delay",
      "Your letter is delayed on its way to this addressee:\n\n  kim@example.net\n\nThe hub will retry to deliver your letter.",
    ],
    [
      "German",
      "bounce",
      "Beim Zustellen Ihrer Mitteilung an diese Empfänger trat ein Fehler auf:\n\n  kim@example.net",
    ],
    [
      "Russian",
      "bounce",
      "Письмо по адресу, указанному ниже, отправить не получилось:\n\n  kim@example.net",
    ],
    ["Chinese", "bounce", "您的邮件被以下地址拒绝接收：\n\nkim@example.net"],
  ] as const)("%s", async ([, kind, text]) => {
    const bounce = await readBounce(text);
    expect(bounce.kind).toBe(kind);
    expect(bounce.deliveries.map(({ recipient }) => recipient)).toEqual(["kim@example.net"]);
  });

  test("needs no recipient where a reason has its label", async () => {
    const text = "The text message failed on its way to the phone's address.\nReason: phone is off";
    expect((await readBounce(text)).kind).toBe("bounce");
  });

  test.for([
    ["a person's sentence", "the mail to kim@example.net was not delivered, can you look at it"],
    ["a person's own mail", "my mail never arrived, it failed:\n\nkim@example.net"],
    ["a success", "The message was sent to kim@example.net without problems"],
    ["a success with a reply", "Not delayed: your mail for kim@example.net: 250 queued"],
    ["a list of troubles", "To do:\n- kim@example.net: mailbox full\n- lee@example.net: quota"],
    ["a refused push", "remote: error: this would publish an email address\nerror: failed to push"],
    ["invitations", "The following users have not accepted the invitation:\nkim@example.net"],
    ["a test's name", 'FAIL: test "sends mail to kim@example.net" - message not received'],
    [
      "a parcel in Spanish",
      "El paquete no se pudo entregar en la dirección indicada, escriba a kim@example.net",
    ],
    ["an order in Chinese", "您的订单包裹无法送达，地址错误，请联系 kim@example.net"],
    ["an outage", "The mail server will be down, messages fail tonight.\n\nAsk it@example.com"],
  ] as const)("%s is none", async ([, text]) => {
    expect((await readBounce(text)).kind).toBe("not-a-bounce");
  });
});

describe("a mail in words that nobody listed", () => {
  const mail = (header: string, text: string, original = "lee@example.org") =>
    Buffer.from(
      `${header}\nTo: lee@example.org\nDate: Mon, 4 Nov 2024 10:00:00 +0000\nMessage-ID: <9@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${text}\n--b\nContent-Type: message/rfc822\n\nFrom: ${original}\nTo: list@example.net\nSubject: minutes\n\nHi\n--b--\n`,
    );
  const REFUSED = "Posting by outsiders is off, and your letter failed to reach the mailing list.";
  const FROM = "From: list-robot@example.net\nSubject: minutes";

  test("is a notice where it returns the reader's own", async () => {
    expect((await readBounce(mail(FROM, REFUSED))).kind).toBe("bounce");
  });

  test.for([
    ["returns another's", mail(FROM, REFUSED, "pat@example.org")],
    ["is an answer", mail(`${FROM}\nAuto-Submitted: auto-replied`, REFUSED)],
    ["is from a person", mail("From: kim@example.net\nIn-Reply-To: <8@example.com>", "Look here.")],
  ] as const)("is none where it %s", async ([, bytes]) => {
    expect((await readBounce(bytes)).kind).not.toBe("bounce");
  });
});

describe("a pasted paragraph that was not wrapped", () => {
  test.for([
    "The mail gateway had an error when it transmitted your letter to this:\n- kim@example.net",
    "Your mail to kim@example.net was stopped by an error at its mailbox.\nReason: no such desk",
  ])("keeps its lines: %s", async (text) => {
    const { deliveries } = await readBounce(text);
    expect(deliveries.map(({ recipient }) => recipient)).toEqual(["kim@example.net"]);
    expect(deliveries[0]?.diagnostic ?? "").not.toMatch(/^Your mail/);
  });
});
