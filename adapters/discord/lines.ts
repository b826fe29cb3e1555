import type { Card, Line, Span } from "../../src/index.ts";
import { escapeLines, escapeTo, inlineCode } from "./escape.ts";
import { CAPS } from "./limits.ts";

export type Direction = Card["direction"];

/** Less room than this is not worth another piece. */
const SHORTEST = 12;
/** What asterisks, back quotes and isolates add. */
const MARKS = 6;

type Escaper = typeof escapeTo;

/** A line as Markdown of at most `limit` characters, every string in it harmless; "" where it holds nothing. */
export function markdownLine(line: Line, direction: Direction, limit: number = CAPS.line): string {
  return joined(line, direction, limit, escapeTo);
}

/** The same for prose, whose line breaks mean something. */
export function markdownText(line: Line, direction: Direction, limit: number = CAPS.line): string {
  return joined(line, direction, limit, escapeLines);
}

function joined(line: Line, direction: Direction, limit: number, escaper: Escaper): string {
  let text = "";
  for (const span of line) {
    const room = limit - text.length - MARKS;
    if (room < SHORTEST) break;
    const piece = markdownSpan(span, direction, room, escaper);
    // Marks that touch would be read as one: **a****b**
    text += /[*`]$/.test(text) && /^[*`]/.test(piece) ? `\u200b${piece}` : piece;
  }
  return plainStart(text.trim());
}

/** A heading of its own line, or nothing. */
export function heading(title: string | undefined): string[] {
  const text = escapeTo(title ?? "", CAPS.title).trim();
  return text ? [`### ${text}`] : [];
}

function markdownSpan(
  { text, style }: Span,
  direction: Direction,
  limit: number,
  escaper: Escaper,
): string {
  switch (style) {
    case "code":
      return isolated(inlineCode(text, limit), direction);
    case "strong":
      return bold(escaper(text, limit));
    case undefined:
      return escaper(text, limit);
  }
}

/** Bold, with the spaces outside: Discord shows the asterisks otherwise. */
function bold(text: string): string {
  const inner = text.trim();
  if (!inner) return text;
  const [before = "", after = ""] = text.split(inner, 2);
  return `${before}**${inner}**${after}`;
}

/** LEFT-TO-RIGHT ISOLATE around a code or address, so that "550 5.1.1" is not turned round in Arabic. */
function isolated(text: string, direction: Direction): string {
  return text && direction === "rtl" ? `\u2066${text}\u2069` : text;
}

/** A line that begins like a list ("1. ", "- ") but is none. */
function plainStart(text: string): string {
  return text.replace(/^([-+])(?=\s)/gm, "\\$1").replace(/^(\d{1,9})\.(?=\s)/gm, "$1\\.");
}
