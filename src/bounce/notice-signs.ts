import { findAddresses } from "../mail/address.ts";
import { fieldValue } from "../mail/fields.ts";
import { findReplies } from "../mail/find-replies.ts";
import type { Letter } from "./letter.ts";
import { noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";

/** Names that only programs write under. */
const DAEMON =
  /mailer[-_. ]?daemon|mail[-_. ]?daemon|post[-_]?master|mail delivery (?:sub)?system|mail delivery service|delivery subsystem|microsoftexchange[0-9a-f]{8,}|mail deliver(?:y|er)|undeliver/i;

/** Whether a letter without report fields is a notice about a delivery: who wrote it, under what title, in what words. */
export function isNotice(letter: Letter): boolean {
  if (fieldValue(letter.header, "x-failed-recipients") !== undefined) return true;
  const score = headerScore(letter);
  if (score >= 5) return true;
  if (score < 0) return false;
  return score + wordsScore(letter) >= (letter.header.length > 0 ? 5 : 4);
}

function headerScore({ header, reportType }: Letter): number {
  let score = reportType === "delivery-status" ? 3 : 0;
  const from = fieldValue(header, "from") ?? "";
  if (DAEMON.test(from)) score += 3;
  const sender = fieldValue(header, "return-path") ?? fieldValue(header, "x-envelope-from");
  if (sender !== undefined && (/^<?\s*>?$/.test(sender) || DAEMON.test(sender))) score += 2;
  const subject = foldText(fieldValue(header, "subject") ?? "");
  const { failure, delay, delivered } = noticeWords().subject;
  if ([...failure, ...delay, ...delivered].some((phrase) => subject.startsWith(phrase))) score += 2;
  if (fieldValue(header, "list-unsubscribe") !== undefined && !DAEMON.test(from)) score -= 4;
  if (/^(?:re|aw|sv|fwd?|wg|tr): /.test(subject) && !DAEMON.test(from)) score -= 1;
  return score;
}

function wordsScore({ words }: Letter): number {
  const head = words.slice(0, 20_000);
  const phrases = new Set(
    noticeWords()
      .failure(foldText(head))
      .map((found) => found.phrase),
  );
  let score = Math.min(phrases.size, 2) * 1.5;
  if (findReplies(head).some((reply) => /^[45]/.test(reply.replyCode ?? ""))) score += 1.5;
  if (findAddresses(head, 1).length > 0) score += 1;
  return score;
}
