import { fieldValue } from "../../mail/fields.ts";
import type { Letter } from "../message/letter.ts";
import { beginsWithAny, noticeWords } from "../notice-words.ts";
import { foldText } from "../phrase-index.ts";

/** Names that only programs write under. */
const DAEMON =
  /mailer[-_. ]?daemon|mail[-_. ]?daemon|post[-_]?master|mail delivery (?:sub)?system|mail delivery service|delivery subsystem|microsoftexchange[0-9a-f]{8,}|mail deliver(?:y|er)|undeliver/i;

/** A header that only a mail server writes. */
export const DAEMON_SCORE = 3;

/** Whether a text has a name that only programs write under. */
export function isDaemon(text: string): boolean {
  return DAEMON.test(text);
}

/** Whether the subject is one that notices have. */
export function isTitled({ header }: Letter): boolean {
  const subject = foldText(fieldValue(header, "subject") ?? "");
  const { failure, delay, delivered } = noticeWords().subject;
  return [failure, delay, delivered].some((phrases) => beginsWithAny(subject, phrases));
}

/** A server's warning about a full mailbox, a quarantine's digest: from the same address as a notice. */
export function isOtherTitle({ header, reportType }: Letter): boolean {
  const subject = foldText(fieldValue(header, "subject") ?? "");
  return reportType === null && beginsWithAny(subject, noticeWords().subject.other);
}

/** How much the header looks like a notice's, in points. */
export function headerScore(letter: Letter): number {
  const { header, reportType } = letter;
  let score = reportType === "delivery-status" ? 3 : 0;
  const from = fieldValue(header, "from") ?? "";
  // A forged notice has the name, seldom the address.
  if (DAEMON.test(from)) score += DAEMON.test(from.replace(/^.*</, "")) ? 3 : 1.5;
  const sender = fieldValue(header, "return-path") ?? fieldValue(header, "x-envelope-from");
  // RFC 5321 section 4.5.5: notices are sent from the null path.
  if (sender !== undefined) score += /^<?\s*>?$/.test(sender) || DAEMON.test(sender) ? 2 : -1;
  if (isTitled(letter)) score += 2;
  if (/^auto-/i.test(fieldValue(header, "auto-submitted") ?? "")) score += 1;
  if (fieldValue(header, "list-unsubscribe") !== undefined && !DAEMON.test(from)) score -= 4;
  if (fieldValue(header, "in-reply-to") !== undefined && !DAEMON.test(from)) score -= 1;
  return score;
}
