/** A mail address in running text. `text.slice(start, end)` covers it with its angle brackets, if any. */
export interface FoundAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** It stood in angle brackets. */
  readonly bracketed: boolean;
}

// RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.2; doubled because lists and gateways encode whole addresses into local parts.
const MAX_LOCAL = 128;
const MAX_DOMAIN = 255;

// RFC 5322 atext and the dot, and what RFC 6531 adds: everything above ASCII, save punctuation of other scripts.
const isAtom = characters(
  /[\w!#$%&'*+\-/=?^`{|}~.\u00a1-\u1fff\u2c00-\u2fff\u3040-\ufdff\ufe70-\ufeff]/,
);
const isHost = characters(/[\w.\-\u00a1-\u1fff\u2c00-\u2fff\u3040-\ufdff]/);
// Marks of the text around an address that are atext by the letter of RFC 5322.
const LEADING =
  /^(?:['`*|{}~/&.!]|=(?!\?)|(?:to|from|rcpt|orcpt|addr|address|user|e?mail|recipient)=)+/i;

/** All addresses of a text in order: bare, "<a@b>", "SMTP:a@b", quoted local parts, UTF-8. Linear in its length. */
export function findAddresses(text: string, limit = 1000): FoundAddress[] {
  const found: FoundAddress[] = [];
  let from = 0;
  for (
    let at = text.indexOf("@");
    at >= 0 && found.length < limit;
    at = text.indexOf("@", at + 1)
  ) {
    const address = addressAround(text, at, from);
    if (!address) continue;
    found.push(address);
    from = address.end;
  }
  return found;
}

/** The whole text as one address: "<kim@example.net>", "SMTP:kim@example.net", "rfc822; kim@example.net". */
export function parseAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:rfc822|utf-8|smtp|mailto|to)\s{0,4}[;:]\s{0,4}/i, "");
  const found = findAddresses(bare, 2);
  const [only] = found;
  const rest = only && bare.slice(0, only.start) + bare.slice(only.end);
  return found.length === 1 && rest !== undefined && /^[\s"'<>.,;:]*$/.test(rest)
    ? only?.address
    : undefined;
}

function addressAround(text: string, at: number, from: number): FoundAddress | undefined {
  const end = domainEnd(text, at + 1);
  if (end === at + 1) return undefined;
  let start = localStart(text, at, from);
  start += LEADING.exec(text.slice(start, at))?.[0].length ?? 0;
  if (start === at) return undefined;
  const address = text.slice(start, end);
  const bracketed = text[start - 1] === "<" && text[end] === ">";
  return bracketed
    ? { address, start: start - 1, end: end + 1, bracketed }
    : { address, start, end, bracketed };
}

function localStart(text: string, at: number, from: number): number {
  const least = Math.max(from, at - MAX_LOCAL);
  if (text[at - 1] === '"') {
    const open = text.lastIndexOf('"', at - 2);
    return open >= least && !text.slice(open, at).includes("\n") ? open : at;
  }
  let start = at;
  while (start > least && isAtom(text, start - 1)) start--;
  // "//host/?to=a@b" is a link, not an address.
  return text.slice(start, at).includes("//") || text.slice(start - 3, start) === "://"
    ? at
    : start;
}

function domainEnd(text: string, from: number): number {
  if (text[from] === "[") {
    const close = text.indexOf("]", from);
    return close > 0 && close - from < 60 && /^\[[\w.:]+$/.test(text.slice(from, close))
      ? close + 1
      : from;
  }
  const most = Math.min(text.length, from + MAX_DOMAIN);
  let end = from;
  while (end < most && isHost(text, end)) end++;
  while (end > from && /[.\-_]/.test(text[end - 1] as string)) end--;
  return /^[\p{L}\d]/u.test(text.slice(from, end)) ? end : from;
}

/** Whether the character at a place is one of a class; those of ASCII by a table, since there are many to look at. */
function characters(pattern: RegExp): (text: string, at: number) => boolean {
  const ascii = Array.from({ length: 128 }, (_none, unit) =>
    pattern.test(String.fromCharCode(unit)),
  );
  return (text, at) => ascii[text.charCodeAt(at)] ?? pattern.test(text.charAt(at));
}
