import {
  decodeFields,
  type Fields,
  fieldValue,
  parseField,
  parseFields,
} from "../../mail/fields.ts";

import { splitBody } from "../message/body.ts";
import { type Letter, readOriginal } from "../message/letter.ts";
import { isMark } from "../message/original-mark.ts";
import { tellsFailedRecipient } from "../notice/failed-label.ts";
import { findFailureSentences } from "../notice/failure-sentences.ts";
import { isDaemon } from "../notice/header.ts";
import { noticeTables } from "../notice-words.ts";
import type { Paste } from "../paste.ts";
import { findRecipients } from "../recipients.ts";
import { reflow } from "./reflow.ts";

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
const MAX_CHATTER = 7;

/** The header that a forwarding or a copied source put above the text, its names in English and lower case. */
function splitHeader(lines: readonly string[]): { header: Fields; lines: readonly string[] } {
  const at = lines.slice(0, MAX_CHATTER + 1).findIndex((line) => headerName(line) !== undefined);
  if (at < 0 || headerName(lines[at + 1] ?? "") === undefined || lines.slice(0, at).some(isMark))
    return { header: [], lines };
  let end = at;
  while (end < lines.length && isHeaderLine(lines[end] as string)) end++;
  const header = parseHeader(lines.slice(at, end));
  const isReturned = isDetail(lines, at) || followsFailure(lines.slice(0, at), header);
  return isReturned ? { header: [], lines } : { header, lines: lines.slice(end) };
}

/** "Your message" and, farther in, what it was: the fields are those of the mail that failed. */
function isDetail(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).findLast((line) => line.trim() !== "");
  return before !== undefined && indentOf(lines[at] as string) > indentOf(before);
}

/** A notice in so many words, and below it the header of the mail that it returns. */
function followsFailure(above: readonly string[], header: Fields): boolean {
  const from = fieldValue(header, "from");
  if (above.length === 0 || isDaemon(from ?? "")) return false;
  const words = above.join("\n");
  return (
    findFailureSentences(words).full > 0 ||
    tellsFailedRecipient(words, findRecipients(words, new Set()))
  );
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/** "Von: …" is `from`: the field that a line begins in any language, if mail programs show it above a mail. */
export function headerName(line: string): string | undefined {
  names ??= buildNames();
  const colon = line.search(/[:：]/);
  if (colon < 1 || colon > MAX_NAME) return undefined;
  return names.get(line.slice(0, colon).trim().toLowerCase());
}

const MAX_NAME = 40;
const RAW_NAMES = ["reply-to", "return-path", "received", "message-id"];
let names: Map<string, string> | undefined;

function buildNames(): Map<string, string> {
  const tables = Object.entries(noticeTables().header);
  const translated = tables.flatMap(([name, all]) => all.map((one) => [one, name] as const));
  return new Map([...translated, ...RAW_NAMES.map((name) => [name, name] as const)]);
}

function isHeaderLine(line: string): boolean {
  return headerName(line) !== undefined || parseField(line) !== undefined || /^[ \t]+\S/.test(line);
}

function parseHeader(lines: readonly string[]): Fields {
  const english = lines.map((line) => {
    const name = headerName(line);
    return name === undefined ? line : `${name}:${line.slice(line.search(/[:：]/) + 1)}`;
  });
  return decodeFields(parseFields(english));
}
