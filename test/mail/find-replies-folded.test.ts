import { expect, test } from "vitest";
import { findReplies } from "../../src/mail/find-replies.ts";

test("a reply that was folded right behind its codes keeps its words", () => {
  const [reply] = findReplies(
    "<jo@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1\n    <jo@example.net>: Recipient address rejected: User unknown in\n    virtual mailbox table (in reply to RCPT TO command)\n",
  );
  expect(reply?.text).toBe(
    "<jo@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
  );
});

test("the next recipient's line is not taken for such words", () => {
  const [first] = findReplies(
    "<jo@example.net>: 550 5.1.1\n<kim@example.net>: 452 4.2.2 Mailbox full\n",
  );
  expect(first?.text).toBe("");
});
