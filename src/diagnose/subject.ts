import type { Reason } from "../terms.ts";

/** How far around words their subject is looked for, in characters. */
const BEFORE = 60;
const AFTER = 30;

/** What is said of a mailbox or a domain may be said of the sender's, or of the name that the client gave. */
const TRANSFERS: ReadonlySet<Reason> = new Set([
  "mailbox-unknown",
  "mailbox-disabled",
  "domain-unknown",
  "domain-refuses-mail",
]);

const SUBJECTS: readonly (readonly [RegExp, Reason])[] = [
  [/\b(?:helo|ehlo)\b/, "protocol-error"],
  [
    /\b(?:sender|sender's|mail from|mailfrom|from address|from domain|envelope from|return[- ]path|callback|your domain|sending domain)\b/,
    "sender-rejected",
  ],
];
const RECIPIENT = /\b(?:recipients?|recipient's|rcpt|destination|you sent|addressee)\b/;

/** The reason that words mean by whom they speak of: "domain not found" is the sender's in "sender address rejected: domain not found". */
export function reasonBySubject(reason: Reason, text: string, start: number, end: number): Reason {
  if (!TRANSFERS.has(reason)) return reason;
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/[.;] /)
      .at(-1) ?? "";
  const after = text.slice(end, end + AFTER).split(/[.;,] /, 1)[0] ?? "";
  const clause = `${before}${text.slice(start, end)}${after}`;
  if (RECIPIENT.test(clause)) return reason;
  return SUBJECTS.find(([subject]) => subject.test(clause))?.[1] ?? reason;
}
