import type { Line, Span } from "../../src/index.ts";
import { escapeLines, escapeTo, inlineCode } from "./escape.ts";
import { CAPS } from "./limits.ts";

/** Less room than this is not worth another piece. */
const SHORTEST = 12;
/** What asterisks or back quotes add. */
const MARKS = 4;

type Escaper = typeof escapeTo;

/** A line as Markdown of at most `limit` characters, every string in it harmless; "" where it holds nothing. */
export function markdownLine(line: Line, limit: number = CAPS.line): string {
  return joined(line, limit, escapeTo);
}

/** The same for prose, whose line breaks mean something. */
export function markdownText(line: Line, limit: number = CAPS.line): string {
  return joined(line, limit, escapeLines);
}

function joined(line: Line, limit: number, escaper: Escaper): string {
  let text = "";
  for (const span of line) {
    const room = limit - text.length - MARKS;
    if (room < SHORTEST) break;
    const piece = markdownSpan(span, room, escaper);
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

function markdownSpan({ text, style }: Span, limit: number, escaper: Escaper): string {
  switch (style) {
    case "code":
      return inlineCode(text, limit);
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

/** A line that begins like a list ("1. ", "- ") but is none. */
function plainStart(text: string): string {
  return text.replace(/^([-+])(?=\s)/gm, "\\$1").replace(/^(\d{1,9})\.(?=\s)/gm, "$1\\.");
}
