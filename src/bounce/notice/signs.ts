import { findAddresses } from "../../mail/address.ts";
import { fieldValue } from "../../mail/fields.ts";
import { findReplies } from "../../mail/find-replies.ts";
import type { Letter } from "../message/letter.ts";
import { othersOf } from "../message/letter-addresses.ts";
import { findRecipients } from "../recipients.ts";
import { isAboutGoods } from "./failure-sentences.ts";
import { DAEMON_SCORE, headerScore, isOtherTitle, isTitled } from "./header.ts";
import { recogniseSoftware } from "./software.ts";
import { soundsLikeNotice } from "./sound.ts";
import { toldBy } from "./told.ts";

/** A mail may be about anything; a paste was handed over as a failure. */
const ENOUGH_FOR_MAIL = 5;
const ENOUGH_FOR_PASTE = 3;
/** "Failed to deliver to '<kim>'": an account of the reporter's own. */
const LOCAL_NAME = /\bto ['"]?<[\w.+-]{1,64}>/i;

/** Whether a letter without report fields is a notice about a delivery: who wrote it, under what title, in what words. */
export function isNotice(letter: Letter): boolean {
  if (fieldValue(letter.header, "x-failed-recipients") !== undefined) return true;
  if (isOtherTitle(letter) || toldBy(letter).held) return false;
  const header = headerScore(letter);
  if (header >= ENOUGH_FOR_MAIL) return true;
  return isWorded(letter, header) || soundsLikeNotice(letter, header);
}

/** Whether it has the wording of a known notice. */
function isWorded(letter: Letter, header: number): boolean {
  const signed = recogniseSoftware(letter) !== null;
  const { words, proof } = wordsScore(letter);
  const says = toldBy(letter).strong > 0 || isTitled(letter);
  if (!signed && !(proof && says)) return false;
  if (!signed && header < DAEMON_SCORE && isAboutGoods(letter.words)) return false;
  if (letter.header.length === 0) return words + (signed ? 3 : 0) >= ENOUGH_FOR_PASTE;
  if (header + words + (signed ? 3 : 0) < ENOUGH_FOR_MAIL) return false;
  return signed || header >= DAEMON_SCORE || namesRecipient(letter);
}

/** What a person's mail about bounces lacks: a place where a failed recipient is named as one. */
function namesRecipient(letter: Letter): boolean {
  return findRecipients(letter.words, othersOf(letter)).some(({ weight }) => weight >= 3);
}

/** `proof`: more than sentences: an address, a reply, or the returned mail. */
function wordsScore(letter: Letter): { readonly words: number; readonly proof: boolean } {
  const head = letter.words.slice(0, 20_000);
  const { strong, weakFailure } = toldBy(letter);
  const reply = findReplies(head).some(({ replyCode }) => /^[45]/.test(replyCode ?? ""));
  const others = othersOf(letter);
  const address = findAddresses(head, 50).some((one) => !others.has(one.address.toLowerCase()));
  const returned = letter.quoted && letter.returned.length > 0;
  const local = LOCAL_NAME.test(head);
  const words =
    Math.min(strong, 2) * 2 +
    (weakFailure ? 1 : 0) +
    (reply ? 1.5 : 0) +
    (address || local ? 1 : 0) +
    (returned ? 2 : 0);
  return { words, proof: reply || address || local || returned || strong > 2 };
}

/** Whether a text is a notice beyond doubt, though it may quote a log or a dialogue too. */
export function isSureNotice(letter: Letter): boolean {
  if (letter.groups.some((group) => fieldValue(group, "final-recipient") !== undefined))
    return true;
  if (headerScore(letter) >= DAEMON_SCORE || recogniseSoftware(letter) !== null) return true;
  return toldBy(letter).strong >= 2;
}
