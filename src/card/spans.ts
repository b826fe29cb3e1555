import type { Line, Span } from "./card.ts";

export const code = (text: string): Span => ({ text, style: "code" });
export const strong = (text: string): Span => ({ text, style: "strong" });

/** Literals of the protocol inside prose: codes, commands, record names; shown as code, kept left-to-right. */
const LITERAL =
  /`[^`]{1,120}`|\b(?:MAIL FROM|RCPT TO|STARTTLS|EHLO|HELO|QUIT|RSET|VRFY|EXPN)\b|\b[245X]\.\d{1,3}\.\d{1,3}\b|\b[2-5][0-9]\d(?=\s[245]\.\d)/g;

/** A sentence of the catalog as a line: its literals become code. */
export function prose(text: string): Line {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(LITERAL)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index) });
    spans.push(code(match[0].replaceAll("`", "")));
    end = match.index + match[0].length;
  }
  if (end < text.length || spans.length === 0) spans.push({ text: text.slice(end) });
  return spans;
}

/** Lines joined to one, with `separator` between them. */
export function joined(lines: readonly Line[], separator: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [{ text: separator }, ...line]));
}
