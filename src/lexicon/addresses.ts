/** Longest local part and domain: RFC 5321 section 4.5.3.1. */
const LOCAL_PART = 64;
const DOMAIN = 255;

const NOT_LOCAL = new Set(` \t<>()"',;:[]=@`);
const DOMAIN_CHARACTER = /[\w.-]/;
const BRACKETS = new Set(`<>()"'`);

/** Takes mail addresses out of a text, with the brackets or quotes around them. Linear, by hand: every "@" is looked at once. */
export function withoutAddresses(text: string): string {
  let plain = "";
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const start = findStart(text, at, from);
    const end = findEnd(text, at);
    if (start === at || end === at + 1) continue;
    plain += text.slice(from, skipBrackets(text, start, from, -1));
    from = skipBrackets(text, end, text.length, 1);
  }
  return plain + text.slice(from);
}

function findStart(text: string, at: number, from: number): number {
  const least = Math.max(from, at - LOCAL_PART);
  let start = at;
  while (start > least && !NOT_LOCAL.has(text[start - 1]!)) start--;
  return start;
}

function findEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + DOMAIN);
  let end = at + 1;
  while (end < most && DOMAIN_CHARACTER.test(text[end]!)) end++;
  return end;
}

/** At most two on each side: `"<kim@example.com>"`. */
function skipBrackets(text: string, start: number, limit: number, step: 1 | -1): number {
  let at = start;
  for (let count = 0; count < 2 && at !== limit; count++) {
    if (!BRACKETS.has(text[step > 0 ? at : at - 1]!)) break;
    at += step;
  }
  return at;
}
