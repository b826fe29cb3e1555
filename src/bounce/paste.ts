import { withoutMarkup } from "./paste/markup.ts";
import { withoutQuoting } from "./paste/quoting.ts";

/** Pasted text, made plain again: what every text reader takes. */
export interface Paste {
  /** LF line ends, no quoting, no link markup, no entities, no code fences; typographic signs made plain. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** The most of one input that is read, in characters of text or bytes of a file. */
export const MAX_TEXT = 1_000_000;

/** Undoes what chats, mail programs and phones do to copied text. Words are never changed, only the signs around them. */
export function cleanPaste(raw: string): Paste {
  const plain = plainSigns(raw.slice(0, MAX_TEXT));
  const lines = withoutQuoting(withoutMarkup(plain).split("\n"));
  return { text: lines.join("\n"), lines };
}

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const MANY_BLANK_LINES = /\n{4,}/g;
/** Soft hyphen, zero-width signs, direction marks, byte order mark: copied along, never meant. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

function plainSigns(raw: string): string {
  const unix = raw.includes("\r") ? raw.replace(LINE_ENDS, "\n") : raw;
  const text = unix.replace(MANY_BLANK_LINES, "\n\n\n");
  if (!NOT_ASCII.test(text)) return text.replaceAll("\0", "");
  return text
    .replaceAll("\0", "")
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .replace(/[\u2014\u2015]/g, "--")
    .replaceAll("\u2026", "...");
}
