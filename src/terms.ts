/** The vocabulary that every stage shares: the words of the command line's JSON. */

export const KINDS = [
  "bounce",
  "delay",
  "delivered",
  "complaint",
  "auto-reply",
  "not-a-bounce",
] as const;

export type BounceKind = (typeof KINDS)[number];

/** How the failure was carried to us. Detected, never asked for. */
export const FORMATS = [
  "dsn", // RFC 3464 / RFC 6533 report
  "notice", // a mail or text for people, without machine-readable fields
  "feedback", // RFC 5965 abuse report
  "auto-reply", // RFC 3834
  "reply", // one SMTP reply, alone
  "log",
  "transcript",
  "error", // printed by a client library or program
  "webhook",
  "text", // nothing recognised
] as const;

export type Format = (typeof FORMATS)[number];

/** RFC 3464 section 2.3.3. */
export const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"] as const;

export type Action = (typeof ACTIONS)[number];

export const PERMANENCES = ["permanent", "temporary", "none"] as const;

export type Permanence = (typeof PERMANENCES)[number];

export const ACTORS = [
  "sender",
  "sender-admin",
  "recipient",
  "recipient-admin",
  "provider",
  "nobody",
] as const;

export type Actor = (typeof ACTORS)[number];

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

/** Kinds of evidence, strongest first. */
export const EVIDENCE_KINDS = [
  "provider-phrase", // words a provider documents
  "phrase", // wording that many servers share
  "similar-wording", // close to known wording: a guess
  "hint", // a service's machine word
  "enhanced-code",
  "reply-code",
  "command",
  "report", // the kind of report itself (complaint, auto-reply …)
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const HELP_TOPICS = ["usage", "privacy", "about"] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];
