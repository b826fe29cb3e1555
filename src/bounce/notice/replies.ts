import { foldSpace } from "../../fold-space.ts";
import { findAddresses } from "../../mail/address.ts";
import { type FoundReply, findReplies } from "../../mail/find-replies.ts";
import { findEnhancedCode } from "../../mail/status.ts";
import type { Delivery } from "../bounce.ts";
import { NO_DELIVERY } from "../bounce.ts";
import { commandNear } from "../command.ts";
import type { Candidate } from "../recipients.ts";
import { remoteMtaBefore } from "../remote-mta.ts";
import { localReason, MAX_REASON } from "./local-reason.ts";

/** What the words say about each recipient: the reply that belongs to it, else the reporter's own words. */
export function noticeDeliveries(
  words: string,
  recipients: readonly Candidate[],
  severities = /^[45]/,
): Delivery[] {
  const replies = findReplies(words).filter(({ replyCode }) => severities.test(replyCode ?? ""));
  const [only] = recipients;
  if (recipients.length < 2)
    return [deliveryOf(words, only ?? null, { end: words.length, alone: true }, replies)];
  const owners = ownersOf(words, recipients, replies);
  return recipients.map((recipient, at) => {
    const own = replies.filter(
      (_reply, index) => owners[index] === recipient.address.toLowerCase(),
    );
    const next = recipients[at + 1];
    const end = next ? lineStart(words, next.start) : words.length;
    return deliveryOf(words, recipient, { end, alone: false }, own);
  });
}

/** For each reply the recipient it is about: the one it names, else the one named last before it. */
function ownersOf(
  words: string,
  recipients: readonly Candidate[],
  replies: readonly FoundReply[],
): (string | undefined)[] {
  const wanted = new Set(recipients.map(({ address }) => address.toLowerCase()));
  const mentions = findAddresses(words)
    .map(({ address, start }) => ({ address: address.toLowerCase(), start }))
    .filter(({ address }) => wanted.has(address));
  return replies.map(({ start, end }) => {
    const inside = mentions.find((mention) => mention.start >= start && mention.start < end);
    return (inside ?? mentions.findLast((mention) => mention.start < start))?.address;
  });
}

function lineStart(words: string, at: number): number {
  return words.lastIndexOf("\n", at - 1) + 1;
}

/** How far the words about a recipient go, and whether the notice is about no other. */
interface Extent {
  readonly end: number;
  readonly alone: boolean;
}

function deliveryOf(
  words: string,
  recipient: Candidate | null,
  extent: Extent,
  own: readonly FoundReply[],
): Delivery {
  const scored = own.map((reply) => ({ reply, score: scoreOf(words, reply, recipient) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (!top || next.score >= top.score ? next : top),
    undefined,
  );
  if (!best || best.score < 0) return localDelivery(words, recipient, extent);
  const { reply } = best;
  return {
    ...NO_DELIVERY,
    recipient: recipient?.address ?? null,
    replyCode: reply.replyCode,
    enhancedCode:
      reply.enhancedCode ?? outerCode(reply, own) ?? repeatedCode(words, reply, own, recipient),
    diagnostic: foldSpace(words.slice(reply.start, reply.end)).trim(),
    command: commandNear(words, reply.start, reply.end),
    remoteMta: remoteMtaBefore(words, reply.start),
  };
}

/** The code of a relay's reply that wraps this one. */
function outerCode(reply: FoundReply, own: readonly FoundReply[]): string | null {
  const outer = own.find((other) => other.start < reply.start && reply.start < other.end);
  return outer?.enhancedCode ?? null;
}

/** A reporter may say a refusal again in words of its own and give the enhanced code that the server left out. */
function repeatedCode(
  words: string,
  reply: FoundReply,
  own: readonly FoundReply[],
  recipient: Candidate | null,
): string | null {
  const address = recipient?.address.toLowerCase();
  const again = own.find(
    (other) =>
      other.start > reply.start &&
      other.enhancedCode?.[0] === reply.replyCode?.[0] &&
      address !== undefined &&
      words.slice(other.start, other.end).toLowerCase().includes(address),
  );
  return again?.enhancedCode ?? null;
}

/** What programs put before a reply that they quote. */
const QUOTES_SERVER =
  /(?:<<<|\bsaid:|\breplied:|\bsays:|\bresponse(?: from the remote server)?(?: was)?:|\breturned|\breason:|\bwas:|->|\]:|\berror:)$/i;
const OUT_OF_ORDER =
  /\b(?:need rcpt|rcpt first|valid rcpt|rcpt \(recipient\)|no valid recipients|bad sequence|too many errors|need mail)\b/i;

/** How likely a reply is the one that decided: about this recipient, said by the remote server, a refusal. */
function scoreOf(words: string, reply: FoundReply, recipient: Candidate | null): number {
  const text = words.slice(reply.start, reply.end);
  const before = words.slice(Math.max(0, reply.start - 60), reply.start);
  let score = 0;
  if (recipient && text.toLowerCase().includes(recipient.address.toLowerCase())) score += 3;
  if (QUOTES_SERVER.test(before.trimEnd().replace(/\s?["']$/, ""))) score += 2;
  // Sendmail repeats a refusal in words of its own under the dialogue.
  if (/\n\s{0,4}$/.test(before) && words.includes("<<<")) score -= 4;
  if (reply.enhancedCode) score += 1;
  if (reply.replyCode?.startsWith("5")) score += 1;
  // After the refusal the client goes on by protocol and is told off for it: no second refusal.
  if (OUT_OF_ORDER.test(text)) score -= 3;
  return score;
}

/** "Not listed in the directory", then the address: the paragraph that leads to it, rules and headings apart. */
function reasonBefore(words: string, { start }: Candidate): string {
  const paragraphs = words.slice(Math.max(0, start - MAX_REASON), start).split(/\n[ \t]*\n/);
  const last = (paragraphs.at(-1) ?? "").replace(/[<"'\s]+$/, "");
  return /^[\s*_=-]*$|:$|-{3}$/.test(last) ? "" : foldSpace(last).trim();
}

/** No server spoke: the reporter's own words, after the recipient or after "Reason:". */
function localDelivery(
  words: string,
  recipient: Candidate | null,
  { end, alone }: Extent,
): Delivery {
  const from = recipient?.end ?? 0;
  const after = localReason(words.slice(from, end));
  const reason = after === "" && recipient && alone ? reasonBefore(words, recipient) : after;
  return {
    ...NO_DELIVERY,
    recipient: recipient?.address ?? null,
    enhancedCode: findEnhancedCode(reason) ?? (alone ? findEnhancedCode(words) : null),
    diagnostic: reason === "" ? null : reason,
    command: commandNear(words, from, Math.min(end, from + MAX_REASON)),
  };
}
