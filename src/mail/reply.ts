import { foldSpace } from "../fold-space.ts";
import { findEnhancedCode, HEAD_STATUS } from "./status.ts";

/** One SMTP reply (RFC 5321 section 4.2), as far as its text still shows it. */
export interface Reply {
  /** Three digits, "550". */
  readonly replyCode: string | null;
  /** RFC 3463 code of the reply, "5.1.1": at the head of its text, or marked inside it as in "(#5.1.1)". */
  readonly enhancedCode: string | null;
  /** What follows the codes, all lines joined by one space, repeated codes of a multi-line reply removed. */
  readonly text: string;
}

// RFC 5321 section 4.2 allows 2-5, then 0-5; servers also invent 471, 571 or 577. Of 2xx and 3xx only the assigned ones.
const CODE = "(?:[45][0-57]\\d|2(?:1[14]|2[01]|35|5[0-3])|3[35]4)";
const TYPE = /^\s{0,8}(?:smtp|x-[\w-]{1,30})\s{0,4}[;:]\s{0,4}/i;
const HEAD = new RegExp(
  `^\\s{0,8}["'(<[#]{0,2}(${CODE})(?![\\w.])["')\\]]{0,2}(?:[-\\s:,;]{1,4}|$)`,
);
const REPEATED_HEAD = new RegExp(`^["']?(${CODE})[- ](?=\\1|[#"'([]{0,2}[245]\\.\\d)`);

/**
 * Reads a text that begins with a reply: "550 5.1.1 No such user", "smtp; 452-4.2.2 …", or an enhanced code alone.
 * A multi-line reply may have been joined to one line. Undefined where no code stands at the head.
 */
export function parseReply(text: string): Reply | undefined {
  const plain = text.replace(TYPE, "");
  const head = HEAD.exec(plain);
  const replyCode = head?.[1] ?? null;
  let rest = head ? plain.slice(head[0].length) : plain;
  // "550 550 5.1.1 …": a relay put its own code before the whole reply.
  const again = replyCode ? REPEATED_HEAD.exec(rest) : null;
  if (again?.[1] === replyCode) rest = rest.slice(again[0].length);
  const status = HEAD_STATUS.exec(rest);
  if (!head && !status) return undefined;
  if (status) rest = rest.slice(status[0].length);
  const enhancedCode = status?.[1] ?? (replyCode ? findEnhancedCode(rest, replyCode[0]) : null);
  return { replyCode, enhancedCode, text: withoutRepeatedCodes(rest, replyCode, enhancedCode) };
}

/** "…does not 550-5.1.1 exist" is two lines of one reply: the second head goes. */
function withoutRepeatedCodes(text: string, replyCode: string | null, enhancedCode: string | null) {
  let joined = foldSpace(text).trim();
  if (!replyCode || !joined.includes(` ${replyCode}`)) return joined;
  const heads = [
    `${replyCode}-${enhancedCode} `,
    `${replyCode} ${enhancedCode} `,
    `${replyCode}- ${enhancedCode} `,
    `${replyCode}-`,
  ];
  for (const head of heads) joined = joined.replaceAll(` ${head}`, " ");
  return joined;
}
