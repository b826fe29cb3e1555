import { type FoundReply, findReplies } from "../mail/find-replies.ts";
import { findEnhancedCode } from "../mail/status.ts";
import type { Delivery } from "./bounce.ts";
import { NO_DELIVERY } from "./bounce.ts";
import { commandNear } from "./command.ts";
import type { Candidate } from "./recipients.ts";
import { remoteMtaBefore } from "./remote-mta.ts";

/** More of a local program's words than this is not a reason any more. */
const MAX_REASON = 600;

/** What the words say about each recipient: the reply that belongs to it, else the reporter's own words. */
export function noticeDeliveries(words: string, recipients: readonly Candidate[]): Delivery[] {
  const replies = findReplies(words);
  if (recipients.length === 0) return [deliveryOf(words, null, 0, words.length, replies)];
  return recipients.map((recipient, at) => {
    const next = recipients[at + 1];
    const end = next ? lineStart(words, next.start) : words.length;
    const from = recipients.length === 1 ? 0 : lineStart(words, recipient.start);
    return deliveryOf(words, recipient, from, end, replies);
  });
}

function lineStart(words: string, at: number): number {
  return words.lastIndexOf("\n", at - 1) + 1;
}

function deliveryOf(
  words: string,
  recipient: Candidate | null,
  from: number,
  end: number,
  replies: readonly FoundReply[],
): Delivery {
  const own = replies.filter(
    (reply) => reply.start >= from && reply.start < Math.max(end, from + 1),
  );
  const scored = (own.length > 0 ? own : replies).map((reply) => ({
    reply,
    score: scoreOf(words, reply, recipient),
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (!top || next.score >= top.score ? next : top),
    undefined,
  );
  const address = recipient?.address ?? null;
  if (!best || best.score < 0)
    return localDelivery(words, address, recipient?.end ?? 0, end, from === 0);
  const { reply } = best;
  return {
    ...NO_DELIVERY,
    recipient: address,
    replyCode: reply.replyCode,
    enhancedCode: reply.enhancedCode,
    diagnostic: words.slice(reply.start, reply.end).replace(/\s+/g, " ").trim(),
    command: commandNear(words, reply.start, reply.end),
    remoteMta: remoteMtaBefore(words, reply.start),
  };
}

/** How likely a reply is the one that decided: about this recipient, said by the remote server, a refusal. */
function scoreOf(words: string, reply: FoundReply, recipient: Candidate | null): number {
  if (!/^[45]/.test(reply.replyCode ?? "")) return -5;
  const text = words.slice(reply.start, reply.end);
  const before = words.slice(Math.max(0, reply.start - 60), reply.start);
  let score = 0;
  if (recipient && text.toLowerCase().includes(recipient.address.toLowerCase())) score += 3;
  if (
    /(?:<<<|said:|replied:|says:|response[^\n]{0,30}:|returned ['"]|reason:|was:|->|\]:|error:)\s{0,9}["']?$/i.test(
      before,
    )
  )
    score += 2;
  // Sendmail repeats a refusal in words of its own under the dialogue.
  if (/\n\s{0,4}$/.test(before) && words.includes("<<<")) score -= 4;
  if (reply.enhancedCode) score += 1;
  if (reply.replyCode?.startsWith("5")) score += 1;
  // After the refusal the client goes on by protocol and is told off for it: no second refusal.
  if (
    /\b(?:need rcpt|rcpt first|valid rcpt|rcpt \(recipient\)|no valid recipients|bad sequence|too many errors|need mail)\b/i.test(
      text,
    )
  )
    score -= 3;
  return score;
}

/** No server spoke: the words after the recipient are the reporter's own. */
function localDelivery(
  words: string,
  recipient: string | null,
  from: number,
  end: number,
  only: boolean,
): Delivery {
  const reason = reasonAfter(words.slice(from, end));
  return {
    ...NO_DELIVERY,
    recipient,
    enhancedCode: findEnhancedCode(reason) ?? (only ? findEnhancedCode(words) : null),
    diagnostic: reason === "" ? null : reason,
    command: commandNear(words, from, Math.min(end, from + MAX_REASON)),
    remoteMta: null,
  };
}

/** The paragraph that follows an address: its own, or the next one where it stands alone. */
function reasonAfter(text: string): string {
  const plain = text.slice(0, MAX_REASON * 2).replace(/^["'>\]):;.,\s]+/, "");
  const blank = plain.search(/\n[ \t]*\n/);
  return (blank < 0 ? plain : plain.slice(0, blank))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_REASON);
}
