import type { Reason } from "../terms.ts";
import type { Weighed } from "./weigh.ts";

/** What a phrase cannot list: a host's own name before the words. "User x at example.com not found" is about x. */
const NAMED_HOST =
  /(?<![\w.@-])(?<!\b(?:on|at|in|for|by|of|user|account|mailbox|recipient|from|sender) )(?:[\w-]{1,63}\.){1,6}(?:com|net|org|edu|gov|info|biz|test|example|[a-z]{2}) (?:does not exist|doesn't exist|is unknown|not found|(?:cannot|could not|can't) be (?:resolved|found))\b/;
/** As a strong phrase. */
const WORTH = 45;

/**
 * "553 example.com does not exist": the domain itself is what is unknown. The recipient's, or else the sender's.
 * Takes normalised text.
 */
export function weighNamedHost(text: string, recipient: string | null): Weighed[] {
  const value = NAMED_HOST.exec(text)?.[0];
  if (!value) return [];
  const reason = whoseDomain(value.slice(0, value.indexOf(" ")), recipient);
  return [{ reason, points: WORTH, evidence: { kind: "phrase", value } }];
}

function whoseDomain(host: string, recipient: string | null): Reason {
  const domain = recipient?.slice(recipient.lastIndexOf("@") + 1).toLowerCase();
  if (!domain || host.endsWith(domain) || domain.endsWith(host)) return "domain-unknown";
  return "sender-rejected";
}
