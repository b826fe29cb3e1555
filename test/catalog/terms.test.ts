import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import termsSchema from "../../catalog/schema/terms.json" with { type: "json" };
import type { EntryType } from "../../src/answer/answer.ts";
import type { Category, Severity, Subject } from "../../src/answer/digits.ts";
import type { Standing } from "../../src/answer/facts.ts";
import { loadTable } from "../../src/catalog/load.ts";
import type {
  Phase,
  ProviderKind,
  ReplyCodeFacts,
  Retry,
  TermGroup,
  Terms,
} from "../../src/catalog/types.ts";
import type { Actor, BounceKind, EvidenceKind, Format, Permanence } from "../../src/terms.ts";

const terms = loadTable<Terms>("words/en/terms") as Terms;

/** All members of a union, in any order: the compiler refuses one too few or too many. */
function all<T extends string>(members: Record<T, 1>): string[] {
  return Object.keys(members).sort();
}

const EVERY: Record<TermGroup, string[]> = {
  severity: all<Severity>({ positive: 1, intermediate: 1, transient: 1, permanent: 1 }),
  category: all<Category>({
    syntax: 1,
    information: 1,
    connections: 1,
    unspecified: 1,
    "mail-system": 1,
  }),
  class: ["2", "4", "5"],
  subject: all<Subject>({
    undefined: 1,
    addressing: 1,
    mailbox: 1,
    "mail-system": 1,
    network: 1,
    protocol: 1,
    content: 1,
    security: 1,
  }),
  malformed: ["class", "first-digit", "second-digit"],
  phase: all<Phase>({
    connect: 1,
    ehlo: 1,
    starttls: 1,
    auth: 1,
    mail: 1,
    rcpt: 1,
    data: 1,
    "data-end": 1,
    reset: 1,
    verify: 1,
    help: 1,
    etrn: 1,
    quit: 1,
    any: 1,
  }),
  connection: all<ReplyCodeFacts["connection"]>({ stays: 1, closes: 1, either: 1 }),
  retry: all<Retry>({ none: 1, later: 1, "unchanged-fails": 1, "after-change": 1 }),
  standing: all<Standing>({
    standard: 1,
    extension: 1,
    draft: 1,
    nonstandard: 1,
    registered: 1,
    unregistered: 1,
    deprecated: 1,
    provider: 1,
  }),
  actor: all<Actor>({
    sender: 1,
    "sender-admin": 1,
    recipient: 1,
    "recipient-admin": 1,
    provider: 1,
    nobody: 1,
  }),
  permanence: all<Permanence | "either">({ permanent: 1, temporary: 1, none: 1, either: 1 }),
  kind: all<BounceKind>({
    bounce: 1,
    delay: 1,
    delivered: 1,
    complaint: 1,
    "auto-reply": 1,
    "not-a-bounce": 1,
  }),
  format: all<Format>({
    dsn: 1,
    notice: 1,
    feedback: 1,
    "auto-reply": 1,
    reply: 1,
    log: 1,
    transcript: 1,
    error: 1,
    webhook: 1,
    text: 1,
  }),
  entryType: all<EntryType>({
    "reply-code": 1,
    "enhanced-code": 1,
    reason: 1,
    "provider-code": 1,
  }),
  evidence: all<EvidenceKind>({
    "provider-phrase": 1,
    phrase: 1,
    "similar-wording": 1,
    hint: 1,
    "enhanced-code": 1,
    "reply-code": 1,
    command: 1,
    report: 1,
  }),
  providerKind: all<ProviderKind>({
    mailbox: 1,
    hoster: 1,
    filter: 1,
    blocklist: 1,
    sender: 1,
    software: 1,
  }),
};

describe("English terms", () => {
  test("fit their schema", () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(termsSchema, terms), ajv.errorsText()).toBe(true);
  });

  test.each(Object.entries(EVERY))(
    "%s: every value is named, and nothing else",
    (group, values) => {
      expect(Object.keys(terms[group as TermGroup]).sort()).toEqual(values);
    },
  );

  test.each(["severity", "category", "class", "subject", "malformed"] as const)(
    "%s explains an unknown code with a sentence",
    (group) => {
      for (const term of Object.values(terms[group])) expect(term.text).toMatch(/[a-z]\.$/);
    },
  );

  test("no sentence is said twice", () => {
    const texts = Object.values(terms).flatMap((group) =>
      Object.values(group).flatMap(({ text }) => text ?? []),
    );
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
