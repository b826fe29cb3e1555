import { MAX_INPUT } from "../limits.ts";
import type { Bounce } from "./bounce.ts";
import { readForwarded } from "./message/forwarded.ts";
import { readMessageLetter } from "./message/letter.ts";
import { readMime } from "./message/mime.ts";
import { uniqueDeliveries } from "./notice/report.ts";
import { readLetter } from "./notice.ts";

/** A report may be forwarded as an attachment, and that again. */
const MAX_DEPTH = 3;
const MAX_ATTACHED = 5;

/** As much of an input is looked at to tell whether it is a message. */
export const MESSAGE_HEAD = 16_000;

const FIRST_LINE = /^(?:From \S|[A-Za-z][\w-]{0,60}[ \t]?:)/;
const KNOWN_FIELD =
  /^(?:Return-Path|Received|Delivered-To|X-[\w-]{1,60}|DKIM-Signature|ARC-[\w-]{1,30}|Message-ID|MIME-Version|Content-Type|Auto-Submitted|From|To|Date|Subject)[ \t]?:/gim;
const ENOUGH_FIELDS = 3;
const TELLING_FIELD =
  /^(?:Return-Path|Received|Message-ID|MIME-Version|Content-Type|Delivered-To|Auto-Submitted)[ \t]?:/im;
/** How chats mangle links: such a text is no raw message any more. */
const MANGLED = /<mailto:[^<>|\s]{1,400}\||\S<mailto:|&lt;|^```|^>/m;

/** Whether bytes or text begin with the header of a mail. */
export function isMessage(head: string): boolean {
  const text = head.slice(0, MESSAGE_HEAD).trimStart();
  if (!FIRST_LINE.test(text)) return false;
  const header = text.split(/\r?\n\r?\n|\r\r/, 1)[0] as string;
  if (!TELLING_FIELD.test(header) || MANGLED.test(header)) return false;
  const known = header.matchAll(KNOWN_FIELD);
  for (let count = 0; count < ENOUGH_FIELDS; count++) if (known.next().done) return false;
  return true;
}

/** A raw message, or several in mbox form, to the facts it states. Undefined where it tells of no delivery. */
export function readMessage(bytes: Buffer): Bounce | undefined {
  const capped = withLineFeeds(bytes.subarray(0, MAX_INPUT));
  const bounces: Bounce[] = [];
  for (const message of splitMailbox(capped)) {
    const bounce = readOne(message, 0);
    if (bounce && (tellsSomething(bounce) || bounces.length === 0)) bounces.push(bounce);
  }
  if (bounces.length > 1 && !tellsSomething(bounces[0] as Bounce)) bounces.shift();
  const [first] = bounces;
  if (!first || bounces.length === 1) return first;
  const same = bounces.filter((bounce) => bounce.kind === first.kind);
  return { ...first, deliveries: uniqueDeliveries(same.flatMap((bounce) => bounce.deliveries)) };
}

function readOne(bytes: Buffer, depth: number): Bounce | undefined {
  const letter = readMessageLetter(readMime(bytes));
  const bounce = readLetter(letter);
  if (depth >= MAX_DEPTH || (bounce && tellsSomething(bounce))) return bounce;
  for (const attached of letter.attached.slice(0, MAX_ATTACHED)) {
    const nested = readOne(attached, depth + 1);
    if (nested && isDelivery(nested)) return nested;
  }
  return readForwarded(letter) ?? bounce;
}

/** A notice may only wrap another program's report: then that one is the better source. */
export function tellsSomething(bounce: Bounce): boolean {
  if (!isDelivery(bounce)) return true;
  return bounce.deliveries.some((one) => one.recipient !== null || one.replyCode !== null);
}

function isDelivery(bounce: Bounce): boolean {
  return bounce.kind === "bounce" || bounce.kind === "delay" || bounce.kind === "delivered";
}

/** Lone CRs, of old Macs and broken gateways, become LFs. */
function withLineFeeds(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1))
    if (bytes[at + 1] !== 10)
      return Buffer.from(bytes.toString("latin1").replace(/\r(?!\n)/g, "\n"), "latin1");
  return bytes;
}

/** RFC 4155: a "From " line between messages. Only after a closed multipart, so that a returned mail is not cut out. */
function splitMailbox(bytes: Buffer): Buffer[] {
  const start = skipBlank(bytes);
  const text = bytes.toString("latin1", start);
  if (!text.includes("\nFrom ")) return [withoutFromLine(bytes.subarray(start))];
  const messages: Buffer[] = [];
  let from = 0;
  for (const match of text.matchAll(/--[ \t]{0,9}\r?\n(?:\r?\n){0,3}(?=From \S)/g)) {
    const at = match.index + match[0].length;
    messages.push(bytes.subarray(start + from, start + at));
    from = at;
  }
  messages.push(bytes.subarray(start + from));
  return messages.map(withoutFromLine);
}

function skipBlank(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] as number) <= 32) at++;
  return at;
}

function withoutFromLine(message: Buffer): Buffer {
  if (message.toString("latin1", 0, 5) !== "From ") return message;
  const end = message.indexOf(10);
  return end < 0 ? message : message.subarray(end + 1);
}
