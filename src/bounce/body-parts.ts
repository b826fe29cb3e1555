import { decodeBytes } from "../mail/charset.ts";
import { type Fields, fieldValue, readHeader } from "../mail/fields.ts";
import { type Parameters, parseParameters } from "../mail/parameters.ts";
import { endOfText, findDelimiter } from "./delimiter.ts";

/** One part of a message, or the message itself (RFC 2046 section 5.1). */
export interface BodyPart {
  readonly parent: BodyPart | undefined;
  readonly header: Fields;
  readonly contentType: Parameters;
  readonly boundary: string | undefined;
  /** What it says outside of its own parts; a single piece where it has none. */
  readonly texts: Buffer[];
}

/** A message's bytes, and the same as text with one character for each byte. */
interface Source {
  readonly bytes: Buffer;
  readonly text: string;
}

/** Where the head of a part begins. */
interface Start {
  readonly at: number;
  readonly parent: BodyPart | undefined;
}

/** Anyone can send anything: more parts are not read, and a head is not read further. */
const MAX_PARTS = 100;
const MAX_HEAD = 256 * 1024;

const BLANK_LINE = /^\r?\n|\n\r?\n/;

/** A message and all its parts, in order. What is broken is read as far as it goes. */
export function splitParts(bytes: Buffer): BodyPart[] {
  const source = { bytes, text: bytes.toString("latin1") };
  const parts: BodyPart[] = [];
  let start: Start | undefined = { at: 0, parent: undefined };
  while (start && parts.length < MAX_PARTS) {
    const { at, parent }: Start = start;
    const end = endOfHead(source.text, at, parent?.boundary);
    const part = readPart(bytes.subarray(at, end), parent);
    parts.push(part);
    start = readText(source, end, part);
  }
  return parts;
}

/** Behind the blank line; a head may also be cut short by a delimiter of the part around it. */
function endOfHead(text: string, at: number, boundary: string | undefined): number {
  const most = text.slice(at, at + MAX_HEAD);
  const blank = BLANK_LINE.exec(most);
  const head = blank ? most.slice(0, blank.index + blank[0].length) : most;
  return at + (findDelimiter(head, 0, undefined, boundary)?.start ?? head.length);
}

function readPart(head: Buffer, parent: BodyPart | undefined): BodyPart {
  const header = readHeader(decodeBytes(head));
  const contentType = parseParameters(fieldValue(header, "content-type") ?? "");
  const boundary = contentType.get("boundary");
  return {
    parent,
    header,
    contentType,
    boundary: boundary && Buffer.from(boundary).toString("latin1"),
    texts: [],
  };
}

/** Reads the text of a part, and of those around it where they are closed, to where the next part begins. */
function readText(source: Source, at: number, part: BodyPart, own = part.boundary) {
  const { bytes, text } = source;
  const delimiter = findDelimiter(text, at, own, part.parent?.boundary);
  const end = delimiter ? endOfText(text, at, delimiter.start) : text.length;
  part.texts.push(bytes.subarray(at, end));
  if (!delimiter) return undefined;
  if (delimiter.before === "child") return { at: delimiter.end, parent: part };
  if (delimiter.before === "sibling" || !part.parent)
    return { at: delimiter.end, parent: part.parent };
  // Behind the last of its parts a boundary means nothing more.
  return readText(source, delimiter.end, part.parent, "");
}
