import { findAddresses } from "../mail/address.ts";
import { fieldValue } from "../mail/fields.ts";
import { findReplies } from "../mail/find-replies.ts";
import type { Letter } from "./letter.ts";
import { beginsWithAny, noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";
import { recogniseSoftware } from "./software.ts";
import { toldBy } from "./told.ts";

/** Names that only programs write under. */
const DAEMON =
  /mailer[-_. ]?daemon|mail[-_. ]?daemon|post[-_]?master|mail delivery (?:sub)?system|mail delivery service|delivery subsystem|microsoftexchange[0-9a-f]{8,}|mail deliver(?:y|er)|undeliver/i;

/** A mail may be about anything; a paste was handed over as a failure. */
const ENOUGH_FOR_MAIL = 5;
const ENOUGH_FOR_PASTE = 3;

/** Whether a letter without report fields is a notice about a delivery: who wrote it, under what title, in what words. */
export function isNotice(letter: Letter): boolean {
  if (fieldValue(letter.header, "x-failed-recipients") !== undefined) return true;
  const score = headerScore(letter);
  if (score >= ENOUGH_FOR_MAIL) return true;
  if (score < 0) return false;
  const told = score + wordsScore(letter) + (recogniseSoftware(letter) ? 3 : 0);
  return told >= (letter.header.length > 0 ? ENOUGH_FOR_MAIL : ENOUGH_FOR_PASTE);
}

/** Whether a text has a name that only programs write under. */
export function isDaemon(text: string): boolean {
  return DAEMON.test(text);
}

function headerScore({ header, reportType }: Letter): number {
  let score = reportType === "delivery-status" ? 3 : 0;
  const from = fieldValue(header, "from") ?? "";
  if (DAEMON.test(from)) score += 3;
  const sender = fieldValue(header, "return-path") ?? fieldValue(header, "x-envelope-from");
  if (sender !== undefined && (/^<?\s*>?$/.test(sender) || DAEMON.test(sender))) score += 2;
  const subject = foldText(fieldValue(header, "subject") ?? "");
  const { failure, delay, delivered } = noticeWords().subject;
  if ([failure, delay, delivered].some((phrases) => beginsWithAny(subject, phrases))) score += 2;
  if (fieldValue(header, "list-unsubscribe") !== undefined && !DAEMON.test(from)) score -= 4;
  if (/^(?:re|aw|sv|fwd?|wg|tr): /.test(subject) && !DAEMON.test(from)) score -= 1;
  return score;
}

function wordsScore(letter: Letter): number {
  const head = letter.words.slice(0, 20_000);
  const { strong, weakFailure } = toldBy(letter);
  let score = Math.min(strong, 2) * 2 + (weakFailure ? 1 : 0);
  if (findReplies(head).some((reply) => /^[45]/.test(reply.replyCode ?? ""))) score += 1.5;
  if (findAddresses(head, 1).length > 0) score += 1;
  if (letter.quoted && letter.returned.length > 0) score += 2;
  return score;
}

/** Whether a text is a notice beyond doubt, though it may quote a log or a dialogue too. */
export function isSureNotice(letter: Letter): boolean {
  if (letter.groups.some((group) => fieldValue(group, "final-recipient") !== undefined))
    return true;
  if (headerScore(letter) >= 3 || recogniseSoftware(letter) !== null) return true;
  return toldBy(letter).strong >= 2;
}
