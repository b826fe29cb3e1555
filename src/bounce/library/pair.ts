import type { FoundAddress } from "../../mail/address.ts";
import { type FoundReply, findReplies } from "../../mail/find-replies.ts";
import { type Refusal, readRefusal, statusBefore } from "../carrier/refusal.ts";

export interface RefusedAddress {
  readonly recipient: string | null;
  readonly refusal: Refusal;
}

/**
 * Which reply is about which address: the one that names it, else the next after it. An error often prints one
 * reply several times, so without several addresses there is one refusal: the fullest. Empty where no server spoke.
 */
export function pairReplies(text: string, addresses: readonly FoundAddress[]): RefusedAddress[] {
  const replies = findReplies(text).filter(({ replyCode }) => /^[45]/.test(replyCode ?? ""));
  const fullest = replies.find((one) => one.enhancedCode && one.text) ?? replies[0];
  if (!fullest) return [];
  const around = readRefusal(text);
  const refusalOf = (reply: FoundReply): Refusal => {
    const own = readRefusal(text.slice(reply.start, reply.end));
    return {
      ...own,
      enhancedCode: own.enhancedCode ?? statusBefore(text, reply),
      command: own.command ?? around.command,
      remoteMta: own.remoteMta ?? around.remoteMta,
    };
  };
  if (addresses.length < 2)
    return [{ recipient: addresses[0]?.address ?? null, refusal: refusalOf(fullest) }];
  return addresses.map((one) => ({
    recipient: one.address,
    refusal: refusalOf(replyFor(one, replies) ?? fullest),
  }));
}

function replyFor(one: FoundAddress, replies: readonly FoundReply[]): FoundReply | undefined {
  const name = one.address.toLowerCase();
  return (
    replies.find((reply) => reply.text.toLowerCase().includes(name)) ??
    replies.find((reply) => reply.start > one.start)
  );
}
