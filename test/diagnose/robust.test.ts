import fc from "fast-check";
import { expect, test } from "vitest";
import { REASONS } from "../../src/terms.ts";
import { diagnoseReply } from "./reply.ts";

const PIECES = [
  "user",
  "unknown",
  "550-",
  "5.1.1",
  "<",
  "@",
  "…",
  "http://",
  "127.",
  "邮箱",
  " ",
  "\n",
];

test("any text gets a reason of the list, and evidence that is in it", () => {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { reason, otherReason, evidence } = diagnoseReply(pieces.join(""));
      expect(REASONS).toContain(reason);
      expect(otherReason).not.toBe(reason);
      expect(evidence.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 300 },
  );
});

test("a phrase is found in long chatter around it, up to the cap", () => {
  const chatter = "lorem ipsum dolor ".repeat(200);
  expect(diagnoseReply(`550 ${chatter} mailbox is full ${chatter}`).reason).toBe("mailbox-full");
});
