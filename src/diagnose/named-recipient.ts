import type { Delivery } from "../bounce/bounce.ts";
import type { Weighed } from "./weigh.ts";

const BEFORE =
  /^(?:[45]\d\d[- ])?(?:[45]\.\d{1,3}\.\d{1,3} )?(?:rcpt to:? ?|recipient |user |address )?<?$/i;
const AFTER =
  /^>?[:.,]{0,3} ?(?:is |was |has been )?(?:rejected|refused|denied|not accepted)[.!]?$/i;
/** As a plain phrase. */
const WORTH = 30;

/** "550 <kim@example.com> rejected": no reason but the address itself, so it is one that the server does not take. */
export function weighNamedRecipient({ diagnostic, recipient }: Delivery): Weighed[] {
  if (!diagnostic || !recipient) return [];
  const start = diagnostic.toLowerCase().indexOf(recipient.toLowerCase());
  if (start < 0 || !BEFORE.test(diagnostic.slice(0, start))) return [];
  const value = diagnostic.slice(start + recipient.length);
  if (!AFTER.test(value)) return [];
  return [{ reason: "mailbox-unknown", points: WORTH, evidence: { kind: "phrase", value } }];
}
