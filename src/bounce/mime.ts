import { decodeBytes } from "../mail/charset.ts";
import { type Fields, fieldValue } from "../mail/fields.ts";
import { decodeTransfer } from "../mail/transfer-encoding.ts";
import { type BodyPart, splitParts } from "./body-parts.ts";

/** A leaf of a message: something to read. */
export interface Part {
  /** "text/plain"; lower case. */
  readonly type: string;
  readonly bytes: Buffer;
  /** Decoded at need: most parts of a long message are never looked at. */
  text(): string;
}

export interface Message {
  readonly header: Fields;
  /** "report-type" of a multipart/report (RFC 6522), lower case. */
  readonly reportType: string | null;
  readonly parts: readonly Part[];
}

const REPORT_TYPE = /report-type\s{0,9}=\s{0,9}"?([\w-]{1,60})/i;

/** Takes a message apart into its leaves. What is broken is read as far as it goes; never throws. */
export function readMime(bytes: Buffer): Message {
  const all = splitParts(bytes);
  const header = all[0]?.header ?? [];
  const reportType = REPORT_TYPE.exec(fieldValue(header, "content-type") ?? "")?.[1];
  return {
    header,
    reportType: reportType?.toLowerCase() ?? null,
    parts: all.filter((part) => isLeaf(part, all)).map(toPart),
  };
}

/** A multipart without a single part is broken: its text is still worth reading. */
function isLeaf(part: BodyPart, all: readonly BodyPart[]): boolean {
  return !isMultipart(part) || all.every(({ parent }) => parent !== part);
}

function isMultipart({ contentType }: BodyPart): boolean {
  return contentType.value.startsWith("multipart/");
}

function toPart(part: BodyPart): Part {
  const { header, contentType, texts } = part;
  const [only] = texts;
  const bytes = only && texts.length === 1 ? only : Buffer.concat(texts);
  const charset = contentType.get("charset");
  let text: string | undefined;
  return {
    type: typeOf(part),
    bytes,
    text() {
      text ??= decodeBytes(decodeTransfer(bytes, transferEncoding(header)), charset);
      return text;
    },
  };
}

/** Text where nothing is said (RFC 2045 section 5.2), unless it is a file. */
function typeOf(part: BodyPart): string {
  if (isMultipart(part)) return "text/plain";
  const file = /^\s*attachment/i.test(fieldValue(part.header, "content-disposition") ?? "");
  return part.contentType.value || (file ? "application/octet-stream" : "text/plain");
}

/** The word, without a comment behind it: "base64 (comment)". */
function transferEncoding(header: Fields): string {
  const value = fieldValue(header, "content-transfer-encoding") ?? "";
  return value.split("(", 1)[0]?.trim().toLowerCase() ?? "";
}
