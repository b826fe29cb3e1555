/** What a code's digits say by themselves (RFC 5321 section 4.2.1, RFC 3463 section 3): true of codes no catalog has. */

/** The first digit: 2, 3, 4, 5. */
export type Severity = "positive" | "intermediate" | "transient" | "permanent";

/** The second digit of a reply code: 0 to 5. */
export type Category = "syntax" | "information" | "connections" | "unspecified" | "mail-system";

/** The middle number of an enhanced status code: 0 to 7. */
export type Subject =
  | "undefined"
  | "addressing"
  | "mailbox"
  | "mail-system"
  | "network"
  | "protocol"
  | "content"
  | "security";

const SEVERITIES: Readonly<Record<string, Severity>> = {
  2: "positive",
  3: "intermediate",
  4: "transient",
  5: "permanent",
};

// RFC 5321 section 4.2.1 leaves 3 and 4 unspecified and knows no 6 to 9.
const CATEGORIES: readonly Category[] = [
  "syntax",
  "information",
  "connections",
  "unspecified",
  "unspecified",
  "mail-system",
];

const SUBJECTS: readonly Subject[] = [
  "undefined",
  "addressing",
  "mailbox",
  "mail-system",
  "network",
  "protocol",
  "content",
  "security",
];

/** Of a reply code or an enhanced code; null for a class outside SMTP (1yz, 6yz) and for "X". */
export function severityOf(code: string): Severity | null {
  return SEVERITIES[code.charAt(0)] ?? null;
}

/** Of a reply code, "421". */
export function categoryOf(replyCode: string): Category | null {
  return severityOf(replyCode) && (CATEGORIES[Number(replyCode.charAt(1))] ?? null);
}

/** Of an enhanced status code, "X.7.26" or "5.7.26". */
export function subjectOf(enhancedCode: string): Subject | null {
  return SUBJECTS[Number(enhancedCode.split(".")[1])] ?? null;
}
