import type { Bounce } from "./bounce.ts";
import type { Letter } from "./message/letter.ts";
import { readAutoReply } from "./notice/auto-reply.ts";
import { readFeedback } from "./notice/feedback.ts";
import { readPlainNotice } from "./notice/plain.ts";
import { readReport } from "./notice/report.ts";

/** A mail that tells of a delivery, by whatever form it tells. Undefined for all other mail. */
export function readLetter(letter: Letter): Bounce | undefined {
  return (
    readFeedback(letter) ?? readReport(letter) ?? readAutoReply(letter) ?? readPlainNotice(letter)
  );
}
