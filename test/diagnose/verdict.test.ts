import { describe, expect, test } from "vitest";
import { diagnoseReply } from "./reply.ts";

describe("permanence and hard bounces", () => {
  test.each([
    ["550 5.1.1 User unknown", "permanent", true],
    ["450 4.1.1 User unknown", "temporary", false],
    ["550 5.1.2 Host unknown", "permanent", true],
    ["556 5.1.10 Recipient address has null MX", "permanent", true],
    ["551 5.1.6 Mailbox has moved", "permanent", true],
    ["552 5.2.2 Mailbox full", "permanent", false],
    ["550 5.2.1 Mailbox disabled", "permanent", false],
    ["451 4.7.1 Greylisted", "temporary", false],
    ["No such user", "permanent", true],
    ["Greylisted, try again in 5 minutes", "temporary", false],
  ])("%s: %s, hard %s", (text, permanence, hardBounce) => {
    expect(diagnoseReply(text)).toMatchObject({ permanence, hardBounce });
  });

  test("a delayed delivery is temporary, whatever its code", () => {
    const late = diagnoseReply("550 5.1.1 User unknown", { action: "delayed" }, { kind: "delay" });
    expect(late).toMatchObject({ permanence: "temporary", hardBounce: false });
  });

  test.each([
    ["complaint", "complaint"],
    ["auto-reply", "auto-reply"],
    ["delivered", "delivered"],
  ] as const)("a report of kind %s says so and nothing else", (kind, reason) => {
    const found = diagnoseReply("550 5.1.1 User unknown", {}, { kind });
    expect(found).toMatchObject({ reason, permanence: "none", hardBounce: false });
  });
});

describe("who must act", () => {
  test.each([
    ["550 5.1.1 User unknown", "sender"],
    ["554 5.7.1 blocked using bl.example.org", "sender-admin"],
    ["552 5.2.2 Over quota", "recipient"],
    ["451 4.7.1 Greylisted", "nobody"],
    ["421 4.4.2 Connection timed out", "nobody"],
  ])("%s: %s", (text, actor) => {
    expect(diagnoseReply(text).actor).toBe(actor);
  });
});

describe("who spoke", () => {
  test.each([
    ["gmail", "550 5.2.1 The account is disabled 8-20020a17 - gsmtp", {}],
    ["gmail", "550 5.7.1 No", { remoteMta: "aspmx.l.google.com" }],
    ["proofpoint", "host mx0a-0012ab01.pphosted.com[192.0.2.1] said: 550 5.1.1 User Unknown", {}],
    ["mimecast", "550 Rejected - https://community.mimecast.com/docs/DOC-1369#550", {}],
    ["mailgun", "Not delivering to previously bounced address", { spokesman: "mailgun" }],
    [null, "550 5.1.1 User unknown", { recipient: "kim@gmail.com" }],
    [null, "550 5.1.1 User unknown", { remoteMta: "notgoogle.com" }],
  ])("%s: %s", (provider, text, facts) => {
    expect(diagnoseReply(text, facts).provider).toBe(provider);
  });

  test("a filter in front is told from the mailbox provider behind it", () => {
    const text =
      "554 5.7.1 blocked using Spamhaus; see https://www.spamhaus.org/query/ip/192.0.2.1";
    const { provider } = diagnoseReply(text, { remoteMta: "mx0a-0012ab01.pphosted.com" });
    expect(provider).toBe("proofpoint");
  });
});
