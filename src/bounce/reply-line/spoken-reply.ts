import { type FoundReply, findReplies } from "../../mail/find-replies.ts";
import { parseReply, type Reply } from "../../mail/reply.ts";

/**
 * The reply that a diagnostic tells: at its head, or quoted in it. Where a relay wraps a server's reply in its own
 * ("550 5.1.351 … -> 550 No such user"), the server's is the real one; a code that it leaves out is the relay's.
 */
export function spokenReply(
  text: string,
  whole = parseReply(text),
  replies = findReplies(text),
): Reply | undefined {
  const inner = replies.find((reply) => isInside(reply, replies));
  const quoted = inner ?? replies.find((reply) => /^[45]/.test(reply.replyCode ?? ""));
  if (!whole) return quoted;
  if (whole.replyCode && !inner) return whole;
  if (!quoted) return whole;
  return { ...quoted, enhancedCode: quoted.enhancedCode ?? whole.enhancedCode };
}

/** Whether a reply stands in the text of another one. */
export function isInside(reply: FoundReply, replies: readonly FoundReply[]): boolean {
  return replies.some((outer) => outer.start < reply.start && reply.start < outer.end);
}
