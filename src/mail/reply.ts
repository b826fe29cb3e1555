/** One SMTP reply (RFC 5321 section 4.2), as far as its text still shows it. */
export interface Reply {
  /** Three digits, "550". */
  readonly replyCode: string | null;
  /** RFC 3463 code at the head of the reply's text, "5.1.1". */
  readonly enhancedCode: string | null;
  /** What follows the codes, all lines joined by one space, repeated codes of a multi-line reply removed. */
  readonly text: string;
}

// First digit 2-5, second 0-5 by the ABNF of RFC 5321 section 4.2; servers also invent 471 or 571, so 0-9 is let through.
const HEAD =
  /^\s*(?:(?:smtp|x-[\w-]{1,30})\s{0,4};\s{0,4})?["'(<]{0,2}([2-5]\d\d)(?![\d.])(?:[-\s:,]{1,4}|$)/i;
const STATUS = /^\s{0,4}[#([]{0,2}([245]\.\d{1,3}\.\d{1,3})(?![\d.])[)\]:,]{0,2}\s{0,4}/;

/**
 * Reads a text that begins with a reply: "550 5.1.1 No such user", "smtp; 452-4.2.2 …", or an enhanced code alone.
 * A multi-line reply may have been joined to one line. Undefined where no code stands at the head.
 */
export function parseReply(text: string): Reply | undefined {
  const head = HEAD.exec(text);
  const afterHead = head ? text.slice(head[0].length) : text;
  const status = STATUS.exec(afterHead);
  if (!head && !status) return undefined;
  const replyCode = head?.[1] ?? null;
  const enhancedCode = status?.[1] ?? null;
  const rest = status ? afterHead.slice(status[0].length) : afterHead;
  return { replyCode, enhancedCode, text: withoutRepeatedCodes(rest, replyCode, enhancedCode) };
}

/** "…does not 550-5.1.1 exist" is two lines of one reply: the second head goes. */
function withoutRepeatedCodes(text: string, replyCode: string | null, enhancedCode: string | null) {
  let joined = text.replace(/\s+/g, " ").trim();
  if (!replyCode) return joined;
  const heads = [`${replyCode}-${enhancedCode} `, `${replyCode} ${enhancedCode} `, `${replyCode}-`];
  for (const head of heads) joined = joined.replaceAll(` ${head}`, " ");
  return joined;
}
