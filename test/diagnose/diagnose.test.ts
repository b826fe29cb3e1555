import { describe, expect, test } from "vitest";
import type { Reason } from "../../src/terms.ts";
import { diagnoseReply, diagnoseWith } from "./reply.ts";

const MICROSOFT = { remoteMta: "example-com.mail.protection.outlook.com" };
const YAHOO = { remoteMta: "mta7.am0.yahoodns.net" };

describe("replies whose codes mislead", () => {
  test.each<[Reason, string, object]>([
    [
      "mailbox-unknown",
      "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
      MICROSOFT,
    ],
    ["mailbox-unknown", "550 5.4.1 All recipient addresses rejected : Access denied", {}],
    ["mailbox-unknown", "552 1 Requested mail action aborted, mailbox not found", YAHOO],
    [
      "mailbox-unknown",
      "554 delivery error: dd This user doesn't have a yahoo.com account (kim@example.com) [0]",
      {},
    ],
    [
      "mailbox-unknown",
      "450 4.1.1 <kim@example.com>: Recipient address rejected: unverified address: host mx.example.net said: 550 no such user",
      {},
    ],
    ["rate-limited", "550 5.2.2 Submission quota exceeded", MICROSOFT],
    ["rate-limited", "552 5.5.3 Too many recipients", {}],
    ["rate-limited", "452 4.5.3 Error: too many recipients", {}],
    [
      "authentication-failed",
      "550 5.7.27 This email has been blocked because the sender didn't pass SPF authentication - gsmtp",
      {},
    ],
    [
      "sender-rejected",
      "553 5.1.8 <kim@example.com>: Sender address rejected: Domain not found",
      {},
    ],
    ["sender-rejected", "550 5.1.7 Invalid address of sender: sender domain does not exist", {}],
    ["sender-rejected", "550 5.1.8 Access denied, bad outbound sender", {}],
    [
      "system-error",
      "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/",
      {},
    ],
    ["system-error", "554 5.7.1 Client host blocked using zen.spamhaus.org; 127.255.255.254", {}],
    [
      "sender-blocked",
      "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7",
      {},
    ],
    ["delivery-expired", "550 4.4.7 QUEUE.Expired; message expired", {}],
    ["mailbox-full", "550 5.7.1 Mailbox is full", {}],
    ["domain-unknown", "550 5.1.1 Host or domain name not found", {}],
  ])("%s: %s", (reason, text, facts) => {
    expect(diagnoseReply(text, facts).reason).toBe(reason);
  });
});

describe("words that are not said about the mail", () => {
  test.each<[Reason, string]>([
    [
      "mailbox-unknown",
      "550 5.1.1 User unknown; see https://help.example.com/spam/blocked-using-rbl",
    ],
    ["mailbox-unknown", "host spam-filter.example.com[192.0.2.1] said: 550 5.1.1 User unknown"],
    ["mailbox-unknown", "550 <virus.over.quota@example.com>... User unknown"],
    ["mailbox-full", "452 4.2.2 Over quota (in reply to end of DATA command)"],
    [
      "domain-unknown",
      "Domain example.net does not exist. I'm not going to try again; this message has been in the queue too long.",
    ],
    ["sender-rejected", "550 5.7.1 Sender address rejected: Access denied"],
  ])("%s: %s", (reason, text) => {
    expect(diagnoseReply(text).reason).toBe(reason);
  });
});

describe("without words", () => {
  test.each<[Reason, string]>([
    ["mailbox-unknown", "550 5.1.1"],
    ["mailbox-full", "552 5.2.2"],
    ["authentication-failed", "550 5.7.26"],
    ["security-error", "535"],
    ["unknown", "550 5.7.1"],
    ["unknown", "554"],
    ["unknown", "550 5.0.0"],
  ])("%s from %s", (reason, text) => {
    expect(diagnoseReply(text).reason).toBe(reason);
  });

  test("the notice around an empty reply is heard", () => {
    const words = "Your message was not delivered: the mailbox is full.";
    const { reason } = diagnoseWith({ replyCode: "550" }, { format: "notice", words });
    expect(reason).toBe("mailbox-full");
  });
});

describe("evidence", () => {
  test("names the provider's entry first, then what agrees with it", () => {
    const text = "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred";
    const { evidence, provider } = diagnoseReply(text, YAHOO);
    expect(provider).toBe("yahoo");
    expect(evidence[0]).toMatchObject({ kind: "provider-phrase", entry: "yahoo-tss04" });
  });

  test("is told strongest first", () => {
    const { evidence } = diagnoseReply("550 5.1.1 User unknown");
    const kinds = evidence.map(({ kind }) => kind);
    expect(kinds.at(-2)).toBe("enhanced-code");
    expect(kinds.at(-1)).toBe("reply-code");
  });

  test("for two likely reasons gives both", () => {
    const { reason, otherReason } = diagnoseReply("550 User unknown or mailbox full");
    expect([reason, otherReason].sort()).toEqual(["mailbox-full", "mailbox-unknown"]);
  });

  test("for one clear reason gives no other", () => {
    expect(diagnoseReply("550 5.1.1 User unknown").otherReason).toBeNull();
  });
});

describe("what a reply refuses where it does not say", () => {
  test.each<[Reason, string, object]>([
    ["security-error", "550 5.7.1 Access denied", {}],
    ["sender-rejected", "550 5.7.1 Access denied", { command: "MAIL FROM" }],
    ["sender-blocked", "554 5.7.1 Access denied", { command: "connect" }],
    ["mailbox-unknown", "542 kim@example.com Rejected", { recipient: "kim@example.com" }],
    ["mailbox-unknown", "553 RCPT TO:<kim@example.com> refused", { recipient: "kim@example.com" }],
    ["domain-unknown", "553 example.com does not exist", { recipient: "kim@mail.example.com" }],
    ["sender-rejected", "553 example.com does not exist", { recipient: "kim@example.net" }],
  ])("%s: %s, %o", (reason, text, facts) => {
    expect(diagnoseReply(text, facts).reason).toBe(reason);
  });

  test("nothing of the address where a cause follows it", () => {
    const text = "550 kim@example.com rejected: message looks like spam";
    expect(diagnoseReply(text, { recipient: "kim@example.com" }).reason).toBe("spam-content");
  });
});

describe("the cause outweighs the effect", () => {
  test.each<[Reason, string]>([
    [
      "authentication-failed",
      "421 4.7.32 Mail has been rate limited because there is no DMARC alignment",
    ],
    ["policy-violation", "554 Mail from lee@example.net rejected for policy reasons."],
  ])("%s: %s", (reason, text) => {
    expect(diagnoseReply(text).reason).toBe(reason);
  });
});

test("what a local program's exit reports is its failure", () => {
  expect(diagnoseWith({ enhancedCode: "4.3.0", diagnostic: "temporary failure" }).reason).toBe(
    "system-error",
  );
  const local = { enhancedCode: "4.3.0", diagnostic: "temporary failure", hint: "x-unix" };
  expect(diagnoseWith(local).reason).toBe("local-delivery-failed");
});

describe("whom words speak of", () => {
  test.each<[Reason, string]>([
    ["sender-rejected", "550 5.1.0 Sender address rejected: User unknown in virtual mailbox table"],
    ["sender-rejected", "554 The sender does not seem to have any valid MX"],
    ["mailbox-unknown", "550 Recipient address rejected: User unknown in virtual mailbox table"],
    ["mailbox-unknown", "550 We know the sender. No such user here"],
    ["domain-unknown", "550 Invalid domain of the recipient"],
    ["protocol-error", "550 Invalid domain in HELO"],
  ])("%s: %s", (reason, text) => {
    expect(diagnoseReply(text).reason).toBe(reason);
  });
});
