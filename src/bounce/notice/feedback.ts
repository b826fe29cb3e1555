import { findAddresses } from "../../mail/address.ts";
import { fieldValue, parseFields } from "../../mail/fields.ts";
import { type Bounce, NO_DELIVERY } from "../bounce.ts";
import type { Letter } from "../message/letter.ts";
import { noticeWords } from "../notice-words.ts";

/** RFC 5965 section 3.2, in order of preference. */
const RECIPIENT_FIELDS = ["original-rcpt-to", "removal-recipient", "original-recipient"];

/** A complaint: an abuse report (RFC 5965), or one of the older forms that only name who complained. */
export function readFeedback(letter: Letter): Bounce | undefined {
  const fields =
    letter.feedback.length > 0
      ? letter.feedback
      : parseFields(letter.words.slice(0, 20_000).split("\n"));
  const { complaintFields } = noticeWords();
  const marked = complaintFields
    .map((name) => fieldValue(letter.original, name))
    .find((value) => value);
  const typed = fieldValue(fields, "feedback-type") !== undefined;
  if (!typed && marked === undefined && letter.reportType !== "feedback-report") return undefined;
  const stated = RECIPIENT_FIELDS.map((name) => fieldValue(fields, name)).find((value) => value);
  const value = stated ?? marked ?? fieldValue(letter.original, "to") ?? "";
  const recipient = findAddresses(value, 1)[0]?.address ?? null;
  return {
    kind: "complaint",
    format: "feedback",
    reporter: {
      mta: fieldValue(fields, "reporting-mta")?.replace(/^dns;\s*/i, "") ?? null,
      software: null,
    },
    deliveries: [{ ...NO_DELIVERY, recipient }],
    words: letter.words,
  };
}
