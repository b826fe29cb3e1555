import { LONGEST_QUESTION } from "../limits.ts";
import type { Token } from "./tokens.ts";

/** Marks of text that a program wrote: none of them stands in a question. Each is linear in the text. */
const SIGNS: readonly RegExp[] = [
  /^\s{0,9}[{[]\s{0,9}["{[]/, // JSON
  /^\s{0,3}(?:(?:diagnostic|final|original|reporting|remote|delivered|return|message|content|x-failed)-[a-z-]{2,20}|action|received|subject|from|to|date)\s{0,3}: /im,
  /\b(?:status=(?:bounced|deferred|expired|sent)|dsn=\d|relay=|delay=|stat=|to=<|from=<|rejectcode=)/i,
  /[a-z]\[\d{1,8}\]: /i, // program[process]:
  /^\s{0,3}[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d /m, // syslog's date
  /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, // any log's date
  /\b(?:mail from|rcpt to) ?: ?<?[^\s<]/i,
  /^\s{0,3}(?:<<<|>>>|[CS]:|[<>-]{1,2}>? \d{3}\b|\*\*|==|=>) /im, // transcripts and Exim's flags
  /\b(?:said|host said|in reply to|reply to [A-Z]{4}|responded|server response)\b ?:? ?["(]?\w/i,
  /\[(?:\d{1,3}\.){3}\d{1,3}\]/, // the host a program speaks to
  /\b(?:traceback|exception|smtplib|nodemailer|javax\.mail|smtperror)\b/i,
];

const ADDRESS = /[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[a-z]{2}/i;

const MOST_LISTED = 12;

/** Whether a text as typed bears the marks of a failure's carrier: several lines, headers, a log, a program's error. */
export function isPasted(raw: string): boolean {
  if (isList(raw)) return false;
  if (raw.length > LONGEST_QUESTION || /\S[^\S\n]*[\r\n]\s*\S/.test(raw)) return true;
  if (SIGNS.some((sign) => sign.test(raw))) return true;
  return ADDRESS.test(raw) && /\s/.test(raw.trim());
}

/** Several short lines, one thing to compare on each. */
function isList(raw: string): boolean {
  const lines = raw.split(/\r\n?|\n/).filter((line) => line.trim());
  return (
    lines.length > 1 &&
    lines.length <= MOST_LISTED &&
    lines.every((line) => /^\W*[\w.]{1,9}\W*$/.test(line))
  );
}

/** Whether words and codes read like what a server said, not like a question: "550 5.1.1 User unknown". */
export function isReply(raw: string, tokens: readonly Token[]): boolean {
  const codes = tokens.filter(({ role }) => role === "code").length;
  const asks = tokens.some(({ role, text }) => role === "asking" && text.length > 3);
  const said = wordCount(tokens);
  if (codes === 0) return said > 9 && !asks;
  if (asks) return said > 5;
  if (codes > 1) return said > 1 && tokens.every(({ role }) => role !== "compare");
  return said > 2 || (said === 2 && /\d\W{1,3}[A-Z][a-z]/.test(raw));
}

/** Everything but codes and what stands between them; two characters count as a word where none are told apart. */
function wordCount(tokens: readonly Token[]): number {
  const words = tokens.filter(
    ({ role }) => role !== "code" && role !== "naming" && role !== "mark",
  );
  return words.reduce(
    (sum, { text }) => sum + (isUnspaced(text) ? Math.ceil(text.length / 3) : 1),
    0,
  );
}

function isUnspaced(text: string): boolean {
  return /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u.test(text);
}
