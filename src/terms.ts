/** The vocabulary that every stage shares: the words of the command line's JSON. */

export type BounceKind =
  | "bounce"
  | "delay"
  | "delivered"
  | "complaint"
  | "auto-reply"
  | "not-a-bounce";

/** How the failure was carried to us. Detected, never asked for. */
export type Format =
  | "dsn" // RFC 3464 / RFC 6533 report
  | "notice" // a mail or text for people, without machine-readable fields
  | "feedback" // RFC 5965 abuse report
  | "auto-reply" // RFC 3834
  | "reply" // one SMTP reply, alone
  | "log"
  | "transcript"
  | "error" // printed by a client library or program
  | "webhook"
  | "text"; // nothing recognised

/** RFC 3464 section 2.3.3. */
export type Action = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

export type Permanence = "permanent" | "temporary" | "none";

export type Actor =
  | "sender"
  | "sender-admin"
  | "recipient"
  | "recipient-admin"
  | "provider"
  | "nobody";

export const REASONS = [
  "mailbox-unknown",
  "mailbox-moved",
  "mailbox-disabled",
  "mailbox-full",
  "recipient-filtered",
  "recipient-suppressed",
  "domain-unknown",
  "domain-refuses-mail",
  "network-error",
  "delivery-expired",
  "mail-loop",
  "message-too-large",
  "spam-content",
  "virus-detected",
  "content-rejected",
  "policy-violation",
  "authentication-failed",
  "bad-reputation",
  "sender-blocked",
  "missing-ptr",
  "not-rfc-compliant",
  "sender-rejected",
  "relay-denied",
  "rate-limited",
  "greylisted",
  "security-error",
  "tls-failed",
  "system-error",
  "system-full",
  "local-delivery-failed",
  "protocol-error",
  "complaint",
  "auto-reply",
  "delivered",
  "unknown",
] as const;

export type Reason = (typeof REASONS)[number];
