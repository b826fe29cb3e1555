import { parseReply } from "../mail/reply.ts";
import { type Bounce, NO_DELIVERY } from "./bounce.ts";
import type { Paste } from "./paste.ts";

/** One server reply, alone: "550 5.1.1 User unknown". */
export function readReplyLine(paste: Paste): Bounce | undefined {
  const reply = parseReply(paste.text);
  if (!reply) return undefined;
  const { replyCode, enhancedCode } = reply;
  const temporary = (replyCode ?? enhancedCode)?.startsWith("4");
  return {
    kind: temporary ? "delay" : "bounce",
    format: "reply",
    reporter: { mta: null, software: null },
    deliveries: [{ ...NO_DELIVERY, replyCode, enhancedCode, diagnostic: paste.text.trim() }],
    words: paste.text,
  };
}
