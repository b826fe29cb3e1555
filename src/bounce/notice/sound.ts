import { fieldValue } from "../../mail/fields.ts";
import { findReplies } from "../../mail/find-replies.ts";
import type { Letter } from "../message/letter.ts";
import { addressesOf, othersOf } from "../message/letter-addresses.ts";
import { type Candidate, findRecipients } from "../recipients.ts";
import { tellsFailedRecipient } from "./failed-label.ts";
import { findFailureSentences } from "./failure-sentences.ts";
import { DAEMON_SCORE, isDaemon } from "./header.ts";
import { labelledReason } from "./local-reason.ts";

const ENOUGH_FOR_MAIL = 4;
const ENOUGH_FOR_PASTE = 3;
const NO_REPLY = /^(?:no|do-?not)[-_.]?reply\b|^(?:notifications?|bounces?|mailer)\b/i;
/** A notice says its matter early. */
const MAX_WORDS = 6_000;

/**
 * Whether a letter tells of a failed delivery in words that nobody listed: sentences that say so, and with them
 * something that only a failure has: a recipient in a place of its own, a reply, the returned mail.
 */
export function soundsLikeNotice(letter: Letter, header: number): boolean {
  const isPaste = letter.header.length === 0;
  if (!isPaste && header < DAEMON_SCORE && !isFromProgram(letter)) return isPassedOn(letter);
  const named = isPaste ? recipientsOf(letter) : undefined;
  if (named && tellsFailedRecipient(letter.words.slice(0, MAX_WORDS), named)) return true;
  const { full, half, toReader } = findFailureSentences(letter.words);
  const words = Math.min(full, 2) * 2 + Math.min(half, 2);
  const proof = words < 2 ? NO_PROOF : proofOf(letter, toReader > 0, named);
  // A list of people with a trouble each is no notice: that takes a sentence, or what only mail has.
  if (proof.recipient + proof.mail === 0 || (full === 0 && proof.mail === 0)) return false;
  const points = words + proof.recipient + proof.mail;
  if (isPaste) return points >= ENOUGH_FOR_PASTE;
  return (full > 0 || header >= DAEMON_SCORE) && header + points >= ENOUGH_FOR_MAIL;
}

/** A service that nobody can answer passes on what a server said of the reader's mail: both codes, and an address not theirs. */
function isPassedOn(letter: Letter): boolean {
  const [author = ""] = addressesOf(letter.header, ["from"]);
  if (!NO_REPLY.test(author)) return false;
  const head = letter.words.slice(0, MAX_WORDS);
  const refused = findReplies(head).some(
    ({ replyCode, enhancedCode }) => enhancedCode !== null && /^[45]/.test(replyCode ?? ""),
  );
  const others = othersOf(letter);
  const about = recipientsOf(letter).some(({ address }) => !others.has(address.toLowerCase()));
  return refused && about && findFailureSentences(head).toReader > 0;
}

/** By its address; or it returns a mail to the one who sent it, and is no answer to it (RFC 3834). */
function isFromProgram(letter: Letter): boolean {
  const [author] = addressesOf(letter.header, ["from"]);
  if (author !== undefined && isDaemon(author)) return true;
  const isAnswer = /^auto-replied/i.test(fieldValue(letter.header, "auto-submitted") ?? "");
  return !isAnswer && returnsMail(letter);
}

function returnsMail({ header, original }: Letter): boolean {
  const [reader] = addressesOf(header, ["to"]);
  const senders = addressesOf(original, ["from", "return-path"]);
  return senders.some((sender) => sender.toLowerCase() === reader?.toLowerCase());
}

/** What goes with the words of a failure, in points. */
interface Proof {
  /** An address in a place of its own, or a reason under a label. */
  readonly recipient: number;
  /** A reply, the returned mail; a reason under a label and an address too. */
  readonly mail: number;
}

const NO_PROOF: Proof = { recipient: 0, mail: 0 };

function proofOf(letter: Letter, toReader: boolean, named = recipientsOf(letter)): Proof {
  const head = letter.words.slice(0, MAX_WORDS);
  const codes = findReplies(head).map(({ replyCode }) => replyCode?.[0]);
  const failed = codes.some((severity) => severity === "4" || severity === "5");
  // A success is told in the same words: "250 queued for delivery".
  if (codes.includes("2") && !failed) return NO_PROOF;
  const isReturned = (letter.quoted && letter.returned.length > 0) || returnsMail(letter);
  // "Your mail to kim@example.net": a notice may name the recipient amid its sentence.
  const isListed = named.some(
    (one) => one.weight >= 2 && (standsAlone(head, one) || (toReader && one.weight >= 3)),
  );
  const reason = labelledReason(head) !== undefined;
  return {
    recipient: isListed || reason ? 1 : 0,
    mail: (failed ? 1.5 : 0) + (isReturned ? 2 : 0) + (reason && named.length > 0 ? 1 : 0),
  };
}

function recipientsOf(letter: Letter): Candidate[] {
  return findRecipients(letter.words.slice(0, MAX_WORDS), othersOf(letter));
}

/** Whether an address begins or ends its line: one that a person mentions stands amid the sentence. */
function standsAlone(words: string, { start, end }: Candidate): boolean {
  const before = words.slice(words.lastIndexOf("\n", start - 1) + 1, start);
  const after = /[^\n]{0,8}/.exec(words.slice(end))?.[0] ?? "";
  return !/[\p{L}\p{N}]/u.test(before) || /^[^\p{L}\p{N}]*$/u.test(after);
}
