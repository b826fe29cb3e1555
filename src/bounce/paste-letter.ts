import { decodeWords } from "../mail/encoded-word.ts";
import { type Fields, parseField, parseFields } from "../mail/fields.ts";
import { splitBody } from "./body.ts";
import { type Letter, readOriginal } from "./letter.ts";
import { isMark } from "./original-mark.ts";
import type { Paste } from "./paste.ts";
import { reflow } from "./paste-reflow.ts";

/** A pasted notice as a letter: its header, if it was copied along, and its text. */
export function readPasteLetter(paste: Paste): Letter {
  const { header, lines } = splitHeader(reflow(paste.lines));
  const { words, groups, original } = splitBody(lines);
  return {
    header,
    reportType: null,
    words: words.join("\n"),
    groups,
    feedback: [],
    original: readOriginal(original),
    quoted: true,
    returned: original,
    attached: [],
  };
}

/** Chatter above a header is at most this many lines. */
const MAX_CHATTER = 6;
const HEADER_FIELD =
  /^(?:From|Date|Subject|To|Sent|Cc|Reply-To|Return-Path|Received|Message-ID)\s{0,2}:/i;

/** The header that a forwarding or a copied source put above the text. */
function splitHeader(lines: readonly string[]): { header: Fields; lines: readonly string[] } {
  const at = lines.slice(0, MAX_CHATTER + 2).findIndex((line) => HEADER_FIELD.test(line));
  if (at < 0 || !HEADER_FIELD.test(lines[at + 1] ?? "")) return { header: [], lines };
  if (lines.slice(0, at).some(isMark)) return { header: [], lines };
  let end = at;
  while (end < lines.length && isHeaderLine(lines[end] as string)) end++;
  const header = parseFields(lines.slice(at, end)).map(({ name, value }) => ({
    name,
    value: decodeWords(value),
  }));
  return { header, lines: lines.slice(end) };
}

function isHeaderLine(line: string): boolean {
  return parseField(line) !== undefined || /^[ \t]+\S/.test(line);
}
