import { expect, test } from "vitest";
import { findReplies } from "../../src/mail/find-replies.ts";

// A step that looks back to the line's start for each number takes half a minute here, and the test runs out of time.
test.for(["550 ", "| 450 ", "550, 551, ", "421 aaaas "])(
  "a megabyte of %j on one line is read through",
  (piece) => {
    const text = `${piece.repeat(1_000_000 / piece.length)}\n550 5.1.1 User unknown`;
    expect(findReplies(text).length).toBeLessThanOrEqual(500);
  },
);
