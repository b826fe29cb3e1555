/** Whether words are a mail server's or a mail program's, as far as one line tells. */
import { findReplyCode } from "../../catalog/find.ts";
import type { FoundWording } from "../../lexicon/lexicon.ts";
import { normalise } from "../../lexicon/normalise.ts";
import { readWordings } from "../../lexicon/wording.ts";
import { findAddresses } from "../../mail/address.ts";
import type { Reason } from "../../terms.ts";
import { noticeTables } from "../notice-words.ts";
import { foldText, indexPhrases, type PhraseFinder } from "../phrase-index.ts";
import { isAboutMail } from "../transcript/other-protocol.ts";
import { opensSentence } from "./sentence-opener.ts";

let stems: PhraseFinder | undefined;
let reasons: PhraseFinder | undefined;

const HEAD_WITH_STATUS = /[45]\d\d[- :]{1,3}["'#([]{0,2}[245]\.\d{1,3}\.\d{1,3}/;
/** Words of the protocol, which no other text has. */
const PROTOCOL = /\b(?:rcpts?|rcptto|e?smtps?|lmtp|helo|ehlo|mailfrom|starttls)\b/i;
const QUESTION = /[?？]\s{0,4}$/;

/**
 * Whether a number before words is a reply: where the words are a mail server's. "421 people joined" is none. `alone`:
 * nothing else was pasted, so that a bare number may be all that is left of a reply.
 */
export function isPlausible(text: string, replyCode: string | null, alone: boolean): boolean {
  if (HEAD_WITH_STATUS.test(text)) return true;
  const rest = foldText(text).replace(/^[^a-z\u0080-\uffff]+/, "");
  if (rest === "") return alone && replyCode !== null;
  if (findAddresses(text, 1).length > 0) return replyCode !== null;
  if (PROTOCOL.test(rest)) return true;
  if (QUESTION.test(rest) && !isAboutMail(rest)) return wordingsOf(text).some(isStrong);
  if (alone && (opensSentence(text.trim()) || isUtterance(text, replyCode))) return true;
  stems ??= indexPhrases(noticeTables().reply.stems);
  return stems(rest).length > 0 || wordingsOf(text).some(isTelling);
}

/** A known code and a word or two with a full stop, "550 Nope.", or words of a script that writes no count so. */
function isUtterance(text: string, replyCode: string | null): boolean {
  if (replyCode === null || !findReplyCode(replyCode)) return false;
  return /^[45]\d\d[ -](?:\p{Lu}\p{Ll}{1,20}(?: \p{L}{1,20})?[.!]$|\p{Lo})/u.test(text.trim());
}

const BEFORE_REASON = /^$|: $|\b[245]\.\d{1,3}\.\d{1,3}[ -]{1,3}$/;
const AFTER_REASON = /^\s?(?:$|[.:;,(["'<-])/;
/** Signs that a sentence of a person has not: an address, an IP address, a setting, a path. */
const TECHNICAL = /@|\[|=|\/|\(#/;
const LEADING_CODE = /^["']?[45]\.[0-7]\.\d{1,3}[ :,-]/;
/** qmail's way to end a sentence: "(#5.1.1)". */
const CLOSING_CODE = /\(#[45]\.[0-7]\.\d{1,3}\)["'.]?$/;
/** RFC 5321 section 4.2.2. */
const STANDARD = /^requested (?:mail )?action (?:not taken|aborted)/i;
/** A person asks, smiles, speaks of people and of days. */
let talk: RegExp | undefined;
/** What nothing but a delivery is refused for; the rest is said of other things as well. */
const OF_DELIVERY: ReadonlySet<Reason> = new Set([
  "mailbox-unknown",
  "mailbox-disabled",
  "mailbox-full",
  "mailbox-moved",
  "recipient-suppressed",
  "recipient-filtered",
  "relay-denied",
  "message-too-large",
  "delivery-expired",
  "mail-loop",
  "domain-refuses-mail",
]);

/**
 * Whether a line without a reply code tells a failure: a reason that begins the line, or follows a colon or an enhanced
 * code; an enhanced code that begins or ends known words; or, alone, hardly more than words that only mail has.
 */
export function isReason(line: string, { alone, aboutMail }: Place): boolean {
  const text = foldText(line).trim();
  if (/^[-*#:+]/.test(text)) return false;
  if (beginsWithReason(text)) return alone || aboutMail;
  if (CLOSING_CODE.test(text) || STANDARD.test(text)) return wordingsOf(line).some(isTelling);
  if (LEADING_CODE.test(text)) return isCoded(line);
  talk ??= new RegExp(`[?？]|:[()]|\\b(?:${noticeTables().reply.talk.join("|")})\\b`, "i");
  const spoken = /^[a-z]/.test(line.trim()) || talk.test(line);
  return alone && aboutMail && !spoken && isKnown(line, isOfDelivery);
}

/** Whether words behind an enhanced code are a mail server's: versions of other things look the same. */
export function isCoded(line: string): boolean {
  return HEAD_WITH_STATUS.test(line) || wordingsOf(line).some(isStrong) || isKnown(line, isTelling);
}

/** Where a line stands: in a text of no other line; in one that has words only mail has. */
interface Place {
  readonly alone: boolean;
  readonly aboutMail: boolean;
}

/** A phrase of so many words says it wherever it ends the line: "mail for example.net loops back to myself". */
const WHOLE = 4;

function beginsWithReason(text: string): boolean {
  reasons ??= indexPhrases(noticeTables().reason.phrases);
  return reasons(text).some(({ phrase, start }) => {
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(start + phrase.length);
    if (after === "" && phrase.split(" ").length >= WHOLE) return true;
    return BEFORE_REASON.test(before) && (AFTER_REASON.test(after) || TECHNICAL.test(text));
  });
}

/** Share of a line's letters that known words must make up. */
const MOST = 0.35;

function isKnown(line: string, proves: (found: FoundWording) => boolean): boolean {
  const text = normalise(line);
  const found = readWordings(text);
  return found.some(proves) && coverage(found, text.length) >= MOST;
}

/** Share of a text that at least one wording covers. */
function coverage(found: readonly FoundWording[], length: number): number {
  const covered = new Uint8Array(length);
  for (const { start, end } of found) covered.fill(1, start, end);
  return covered.reduce((sum, one) => sum + one, 0) / length;
}

function wordingsOf(text: string): FoundWording[] {
  return readWordings(normalise(text)).filter(isTelling);
}

function isTelling({ wording }: FoundWording): boolean {
  if (wording.kind === "phrase") return wording.phrase.rank !== "weak";
  return wording.kind === "provider-phrase" && !wording.phrase.weak;
}

function isStrong({ wording }: FoundWording): boolean {
  if (wording.kind === "phrase")
    return wording.phrase.rank !== "weak" && wording.phrase.rank !== "plain";
  return wording.kind === "provider-phrase" && !wording.phrase.weak && wording.by === "text";
}

function isOfDelivery(found: FoundWording): boolean {
  const { wording } = found;
  const reason = wording.kind === "provider-phrase" ? wording.phrase.reason : reasonOf(wording);
  return isStrong(found) && reason !== undefined && OF_DELIVERY.has(reason);
}

function reasonOf(wording: FoundWording["wording"]): Reason | undefined {
  return "reason" in wording ? wording.reason : undefined;
}
