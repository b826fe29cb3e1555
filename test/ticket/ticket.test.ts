import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_DELIVERY } from "../../src/bounce/bounce.ts";
import type { Answer, BounceAnswer } from "../../src/index.ts";
import { explain, reply, restore } from "../../src/index.ts";
import { MAX_SHORT_TICKET, MAX_TICKET } from "../../src/ticket/ticket.ts";

const CODE: Answer = {
  kind: "code",
  query: "421",
  entry: { id: "421", type: "reply-code" },
  suggestions: [],
};

const COMPARISON: Answer = {
  kind: "comparison",
  query: "421 vs 5.7.26 vs mailbox-full",
  entries: [
    { id: "421", type: "reply-code" },
    { id: "5.7.26", type: "enhanced-code" },
    { id: "mailbox-full", type: "reason" },
  ],
  suggestions: [],
  leftOut: [],
};

function bounceOf(diagnostic: string, recipient: string, count: number): BounceAnswer {
  const delivery = {
    ...NO_DELIVERY,
    recipient,
    diagnostic,
    replyCode: "550",
    enhancedCode: "5.1.1",
    reason: "mailbox-unknown",
    otherReason: null,
    permanence: "permanent",
    hardBounce: true,
    actor: "sender",
    provider: "gmail",
    evidence: [{ kind: "phrase", value: "does not exist" }],
  } as const;
  const deliveries = Array.from({ length: count }, () => delivery);
  const reporter = { mta: "mx.example.org", software: "postfix" };
  return {
    kind: "bounce",
    query: null,
    explanation: { kind: "bounce", format: "dsn", reporter, deliveries },
    truncated: false,
  };
}

describe("a ticket gives the card again", () => {
  test.for([CODE, COMPARISON])("$kind", (answer) => {
    const { card } = reply(answer);
    expect(restore(card.actions.ticket)?.card).toEqual({ ...card });
    expect(restore(card.actions.shortTicket)?.card.title).toBe(card.title);
  });

  test("a failure, with its words and recipient", () => {
    const { card } = reply(bounceOf("550 5.1.1 does not exist", "kim@example.net", 1));
    expect(restore(card.actions.ticket)?.card).toEqual(card);
  });

  test("a failure in ninety characters keeps its title", () => {
    const { card } = reply(bounceOf("x".repeat(900), "kim@example.net", 3));
    expect(restore(card.actions.shortTicket)?.card.title).toContain("550 5.1.1");
  });

  test("shared: no address in full", () => {
    const answer = bounceOf("550 <kim@example.net> unknown", "kim@example.net", 1);
    const { card } = reply(answer, { view: "shared" });
    expect(JSON.stringify(card)).not.toContain("kim@");
    expect(JSON.stringify(card)).toContain("k…@example.net");
  });
});

test("tickets fit a button, whatever was pasted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 5_000, unit: "binary" }), async (text) => {
      const { actions } = (await explain(`550 5.1.1 ${text}`)).card;
      expect(actions.ticket.length).toBeLessThanOrEqual(MAX_TICKET);
      expect(actions.shortTicket.length).toBeLessThanOrEqual(MAX_SHORT_TICKET);
    }),
    { numRuns: 30 },
  );
  const { actions } = reply(
    bounceOf('"\\\u0000'.repeat(400), `${"é".repeat(300)}@example.net`, 40),
  ).card;
  expect(actions.ticket.length).toBeLessThanOrEqual(MAX_TICKET);
  expect(actions.shortTicket.length).toBeLessThanOrEqual(MAX_SHORT_TICKET);
});

test.for(["", "x", "b:", "b:[]", "b:{}", "b:[0,0,[[99]]]", "c:nonsense", "h:root", "q:421"])(
  "%j is no ticket",
  (ticket) => expect(restore(ticket)).toBeUndefined(),
);

test("random tickets never throw", () => {
  fc.assert(
    fc.property(fc.constantFrom("b:", "f:", "c:", "s:", "u:", "h:"), fc.json(), (mark, rest) => {
      restore(mark + rest);
    }),
  );
});
