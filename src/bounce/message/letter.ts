import { decodeBytes } from "../../mail/charset.ts";
import { type Fields, readHeader } from "../../mail/fields.ts";
import { parseGroup, splitBody } from "./body.ts";
import { htmlText } from "./html.ts";
import type { Message, Part } from "./mime.ts";

/** A mail taken apart by who speaks, whichever way it reached us. */
export interface Letter {
  /** Its own header; empty where a paste has none. */
  readonly header: Fields;
  readonly reportType: string | null;
  /** What the reporter wrote for people. */
  readonly words: string;
  /** RFC 3464 field blocks in order: about the message, then about recipients. */
  readonly groups: readonly Fields[];
  /** RFC 5965 fields. */
  readonly feedback: Fields;
  /** Header of the returned mail. */
  readonly original: Fields;
  /** The returned mail was quoted in the text, not attached. */
  readonly quoted: boolean;
  /** Lines of the text that were taken for the returned mail. */
  readonly returned: readonly string[];
  /** Attached messages, unread. */
  readonly attached: readonly Buffer[];
}

/** The header of a returned mail is looked at, its text never is. */
const MAX_ORIGINAL = 32_000;

interface Pile {
  words: string[];
  html: string[];
  groups: Fields[];
  feedback: Fields;
  original: Fields;
  quoted: boolean;
  returned: readonly string[];
  attached: Buffer[];
}

export function readMessageLetter(message: Message): Letter {
  const pile: Pile = {
    words: [],
    html: [],
    groups: [],
    feedback: [],
    original: [],
    quoted: false,
    returned: [],
    attached: [],
  };
  for (const part of message.parts) addPart(pile, part);
  if (pile.words.join("").trim() === "")
    for (const html of pile.html) addText(pile, htmlText(html));
  const { html, words, ...rest } = pile;
  return {
    header: message.header,
    reportType: message.reportType,
    words: words.join("\n"),
    ...rest,
  };
}

function addPart(pile: Pile, part: Part): void {
  switch (part.type) {
    case "message/delivery-status":
    case "message/global-delivery-status":
      pile.groups = pile.groups.concat(reportGroups(part.text()));
      break;
    case "message/feedback-report":
      pile.feedback = readHeader(part.text());
      break;
    case "message/rfc822":
    case "message/global":
    case "message/partial":
      pile.attached.push(part.bytes);
      addOriginal(pile, part);
      break;
    case "text/rfc822-headers":
    case "text/rfc822-header":
    case "text/rfc822":
    case "message/global-headers":
    case "message/rfc822-headers":
      addOriginal(pile, part);
      break;
    case "text/plain":
      addText(pile, part.text());
      break;
    case "text/html":
      pile.html.push(part.text());
      break;
  }
}

function addOriginal(pile: Pile, part: Part): void {
  if (pile.original.length > 0) return;
  const head = decodeBytes(part.bytes.subarray(0, MAX_ORIGINAL)).trimStart();
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  pile.original = readHeader(head.slice(0, end));
}

function addText(pile: Pile, text: string): void {
  const { words, groups, original } = splitBody(text.replaceAll("\r", "").split("\n"));
  pile.words = pile.words.concat(words);
  pile.groups = pile.groups.concat(groups);
  if (pile.original.length > 0 || original.length === 0) return;
  pile.original = readOriginal(original);
  pile.returned = original;
  pile.quoted = true;
}

/** The header that follows a line such as "--- Below this line is a copy of the message." */
export function readOriginal(lines: readonly string[]): Fields {
  const from = lines.findIndex((line, at) => at < 12 && /^[A-Za-z-]{2,40}:/.test(line));
  if (from < 0) return [];
  const to = lines.indexOf("", from);
  return readHeader(lines.slice(from, to < 0 ? from + 200 : to).join("\n"));
}

/** Blocks of fields, parted by blank lines (RFC 3464 section 2.1). */
function reportGroups(text: string): Fields[] {
  return text
    .replaceAll("\r", "")
    .split(/\n[ \t]*\n/)
    .map((block) => parseGroup(block.split("\n").filter((line) => line !== "")))
    .filter((group) => group.length > 0);
}
