import { fieldValue } from "../mail/fields.ts";
import { findReplies } from "../mail/find-replies.ts";
import { findFailureSentences } from "./failure-sentences.ts";
import type { Letter } from "./letter.ts";
import { addressesOf, othersOf } from "./letter-addresses.ts";
import { DAEMON_SCORE, isDaemon } from "./notice-header.ts";
import { findRecipients } from "./recipients.ts";

const ENOUGH_FOR_MAIL = 5;
const ENOUGH_FOR_PASTE = 3;
/** A notice says its matter early. */
const MAX_WORDS = 6_000;

/**
 * Whether a letter tells of a failed delivery in words that nobody listed: sentences that say so, and with them
 * something that only a failure has: a recipient in a place of its own, a reply, the returned mail.
 */
export function soundsLikeNotice(letter: Letter, header: number): boolean {
  const isPaste = letter.header.length === 0;
  if (!isPaste && header < DAEMON_SCORE && !isFromProgram(letter)) return false;
  const { full, half } = findFailureSentences(letter.words);
  const words = Math.min(full, 2) * 2 + Math.min(half, 2);
  const proof = words < 2 ? 0 : proofOf(letter);
  if (proof === 0) return false;
  return isPaste ? words + proof >= ENOUGH_FOR_PASTE : header + words + proof >= ENOUGH_FOR_MAIL;
}

/** By its name; or it returns a mail to the one who sent it, and is no answer to it (RFC 3834). */
function isFromProgram(letter: Letter): boolean {
  if (isDaemon(fieldValue(letter.header, "from") ?? "")) return true;
  const isAnswer = /^auto-replied/i.test(fieldValue(letter.header, "auto-submitted") ?? "");
  return !isAnswer && returnsMail(letter);
}

function returnsMail({ header, original }: Letter): boolean {
  const [reader] = addressesOf(header, ["to"]);
  const senders = addressesOf(original, ["from", "return-path"]);
  return senders.some((sender) => sender.toLowerCase() === reader?.toLowerCase());
}

function proofOf(letter: Letter): number {
  const head = letter.words.slice(0, MAX_WORDS);
  const codes = findReplies(head).map(({ replyCode }) => replyCode?.[0]);
  const failed = codes.some((severity) => severity === "4" || severity === "5");
  // A success is told in the same words: "250 queued for delivery".
  if (codes.includes("2") && !failed) return 0;
  const [first] = findRecipients(head, othersOf(letter));
  const isReturned = (letter.quoted && letter.returned.length > 0) || returnsMail(letter);
  return (first && first.weight >= 2 ? 1 : 0) + (failed ? 1.5 : 0) + (isReturned ? 2 : 0);
}
