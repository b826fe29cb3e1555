import { foldSpace } from "../fold-space.ts";
import { type FoundReply, findReplies } from "../mail/find-replies.ts";
import { parseReply, type Reply } from "../mail/reply.ts";
import { findEnhancedCode } from "../mail/status.ts";
import type { BounceKind } from "../terms.ts";
import { type Bounce, type Delivery, NO_DELIVERY } from "./bounce.ts";
import { statusBefore } from "./carrier/refusal.ts";
import { commandNear } from "./command.ts";
import { mentionedRecipient } from "./mentioned-recipient.ts";
import { noticeDeliveries } from "./notice/replies.ts";
import type { Paste } from "./paste.ts";
import { findRecipients } from "./recipients.ts";
import { isInside, spokenReply } from "./reply-line/spoken-reply.ts";
import { isCoded, isPlausible, isReason } from "./reply-line/words.ts";
import { isAboutMail } from "./transcript/other-protocol.ts";

/** A reply is a line or two, with a question around it perhaps. */
const MAX_LINES = 14;
const MAX_LENGTH = 4_000;
const MAX_REASON = 600;
/** An object, a chain of servers, a log's fields. */
const PROGRAM = /[{}]|->|\bsaid:|\b(?:to|rcpt|dsn|stat|status|relay)=/;
const BARE_HEAD = /^(?:smtp\s{0,4};\s{0,4})?[45][0-57]\d[- ](?:[245]\.\d{1,3}\.\d{1,3}\b|\D)/i;

/** A reply and nothing else: every line begins with the same code, and none quotes a program's output. */
export function isBareReply({ text, lines }: Paste): boolean {
  if (text.length > MAX_LENGTH || lines.length > MAX_LINES || !BARE_HEAD.test(text)) return false;
  const code = text.replace(TYPE, "").slice(0, 3);
  const others = lines.slice(1).filter((line) => line.trim() !== "");
  return others.every((line) => line.startsWith(code)) && !PROGRAM.test(text);
}

/** A server's reply or a mail program's one-line reason, alone or with chatter around it: "550 5.1.1 User unknown". */
export function readReplyLine(paste: Paste): Bounce | undefined {
  const text = paste.text.trim();
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  if (paste.lines.filter((line) => line.trim() !== "").length > MAX_LINES) return undefined;
  const deliveries = replyDeliveries(text) ?? reasonDelivery(text);
  return deliveries && toBounce(deliveries, paste.text);
}

function replyDeliveries(text: string): readonly Delivery[] | undefined {
  const whole = parseReply(text);
  const replies = findReplies(text);
  const separate = replies.filter((reply) => !isInside(reply, replies));
  // An enhanced code alone is no reply to be found; a reply that is not found is a number.
  const alone = whole?.replyCode ? separate.length === 1 : separate.length < 2;
  const plausible = whole?.replyCode ? isPlausible(text, whole.replyCode, true) : isCoded(text);
  if (whole && alone && plausible) {
    const diagnostic = foldSpace(text.replace(TYPE, ""));
    const { replyCode, enhancedCode } = spokenReply(text, whole, replies) ?? whole;
    const recipient = mentionedRecipient(text);
    const command = commandNear(text, 0, 0) ?? commandNear(text, text.length, text.length);
    return [{ ...NO_DELIVERY, recipient, replyCode, enhancedCode, diagnostic, command }];
  }
  return refusalDeliveries(text, replies);
}

/** Replies with a program's words around them. */
function refusalDeliveries(text: string, replies: readonly FoundReply[]) {
  const refusals = replies.filter(
    (reply) =>
      /^[45]/.test(reply.replyCode ?? "") &&
      isPlausible(text.slice(reply.start, reply.end), reply.replyCode, false),
  );
  const [first] = refusals;
  if (!first || isOtherProtocol(text)) return undefined;
  const named = findRecipients(text, new Set()).filter((candidate) => candidate.weight >= 2);
  const only = refusals.every((one) => isSame(one, first));
  return noticeDeliveries(text, named).map((delivery) => ({
    ...delivery,
    enhancedCode: delivery.enhancedCode ?? (only ? statusBefore(text, first) : null),
    recipient:
      delivery.recipient ??
      mentionedRecipient(delivery.diagnostic ?? "") ??
      (only ? recipientOfLast(text, refusals) : null),
  }));
}

/** The line that says it last may name whom the lines before do not tell apart from the sender. */
function recipientOfLast(text: string, refusals: readonly FoundReply[]): string | null {
  const from = text.lastIndexOf("\n", refusals.at(-1)?.start) + 1;
  const [line = ""] = text.slice(from).split("\n", 1);
  return mentionedRecipient(line) ?? mentionedRecipient(text);
}

/** A program may print a reply twice, once without its enhanced code. */
const isSame = (one: Reply, other: Reply): boolean =>
  one.replyCode === other.replyCode &&
  [one.enhancedCode, null].includes(other.enhancedCode ?? one.enhancedCode);

/** RFC 3464 section 2.3.6: the type before a diagnostic code is no word of the server's. */
const TYPE = /^smtp\s{0,4};\s{0,4}/i;

/** FTP and others share the numbers. */
function isOtherProtocol(text: string): boolean {
  return /\b(?:s?ftps?|irc|https?|sip|nntp)\b(?!:\/\/)/i.test(text) && !/smtp|mail|@/i.test(text);
}

/** A program's own reason without a reply code: "connect to mx.example.net[192.0.2.1]:25: Connection timed out". */
function reasonDelivery(text: string): readonly Delivery[] | undefined {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  const place = { alone: lines.length === 1, aboutMail: isAboutMail(text) };
  const line = lines.find((one) => one.length <= MAX_REASON && isReason(one, place));
  if (line === undefined) return undefined;
  return [
    {
      ...NO_DELIVERY,
      recipient: mentionedRecipient(line),
      enhancedCode: parseReply(line)?.enhancedCode ?? findEnhancedCode(line),
      diagnostic: foldSpace(line.trim()),
      command: commandNear(line, 0, line.length),
    },
  ];
}

function toBounce(deliveries: readonly Delivery[], words: string): Bounce {
  const [first] = deliveries;
  const temporary = (first?.replyCode ?? first?.enhancedCode)?.startsWith("4");
  const kind: BounceKind = temporary ? "delay" : "bounce";
  return { kind, format: "reply", reporter: { mta: null, software: null }, deliveries, words };
}
