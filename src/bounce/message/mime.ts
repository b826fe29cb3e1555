import { type MessageChunk, type MimeNode, Splitter } from "@zone-eu/mailsplit";
import { decodeBytes } from "../../mail/charset.ts";
import { type Fields, fieldValue, readHeader } from "../../mail/fields.ts";
import { decodeTransfer } from "../../mail/transfer-encoding.ts";

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

/** Anyone can send anything: past these a message is read no further. */
const OPTIONS = { ignoreEmbedded: true, maxChildNodes: 100, maxHeadSize: 256 * 1024 };

const REPORT_TYPE = /report-type\s{0,9}=\s{0,9}"?([\w-]{1,60})/i;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type Node = InstanceType<typeof MimeNode>;

/** What the splitter's stream calls for each line; its types leave it out. */
interface LineSplitter {
  processLine(line: Buffer, isLast: boolean, found: LineFound): void;
}

type LineFound = (error: unknown, found: Node | MessageChunk | false | undefined) => void;

/** Where text of a node stands; of a multipart, what stands outside its parts. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Takes a message apart into its leaves. What is broken is read as far as it goes; never throws. */
export function readMime(bytes: Buffer): Message {
  const nodes = findNodes(bytes);
  const [root] = nodes.keys();
  const header = root ? readHeader(decodeBytes(root.getHeaders())) : [];
  const reportType = REPORT_TYPE.exec(fieldValue(header, "content-type") ?? "")?.[1];
  const leaves = [...nodes].filter(([node]) => isLeaf(node, nodes));
  return {
    header,
    reportType: reportType?.toLowerCase() ?? null,
    parts: leaves.map(([node, spans]) => toPart(node, spans, bytes)),
  };
}

/**
 * Hands the splitter the lines that tell it something: those of headers and those that may be delimiters. The message is
 * here as a whole, and the splitter's own stream takes longer than its work.
 */
function findNodes(bytes: Buffer): Map<Node, Span[]> {
  const splitter = new Splitter(OPTIONS) as unknown as LineSplitter;
  const nodes = new Map<Node, Span[]>();
  let current: Node | undefined;
  let from = 0;
  let end = 0;
  let isBroken = false;
  for (let start = 0; start >= 0 && start < bytes.length && !isBroken; ) {
    end = lineEnd(bytes, start);
    splitter.processLine(bytes.subarray(start, end), end === bytes.length, (error, found) => {
      isBroken = Boolean(error);
      const node = found && (found.type === "node" ? found : found.node);
      if (!node || (node === current && found.type !== "node")) return;
      if (current) nodes.get(current)?.push({ start: from, end: start });
      if (found.type === "node") nodes.set(node, []);
      from = found.type === "node" ? end : start;
      current = node;
    });
    start = current && nodes.has(current) ? nextDashes(bytes, end) : end;
  }
  if (current) nodes.get(current)?.push({ start: from, end: bytes.length });
  return nodes;
}

function lineEnd(bytes: Buffer, start: number): number {
  const feed = bytes.indexOf(LINE_FEED, start);
  return feed < 0 ? bytes.length : feed + 1;
}

/** The next line that begins with "--", as every delimiter does (RFC 2046 section 5.1.1); -1 where none does. */
function nextDashes(bytes: Buffer, lineStart: number): number {
  const feed = bytes.indexOf("\n--", lineStart - 1, "latin1");
  return feed < 0 ? feed : feed + 1;
}

/** A multipart without a single part is broken: its text is still worth reading. */
function isLeaf(node: Node, nodes: ReadonlyMap<Node, unknown>): boolean {
  if (!node.multipart) return true;
  for (const other of nodes.keys()) if (other.parentNode === node) return false;
  return true;
}

function toPart(node: Node, spans: readonly Span[], message: Buffer): Part {
  const pieces = spans.map(({ start, end }) =>
    message.subarray(start, bodyEnd(node, message, start, end)),
  );
  const [only] = pieces;
  const bytes = only && pieces.length === 1 ? only : Buffer.concat(pieces);
  const charset = node.charset || undefined;
  let text: string | undefined;
  return {
    type: node.multipart ? "text/plain" : node.contentType || "text/plain",
    bytes,
    text() {
      text ??= decodeBytes(decodeTransfer(bytes, node.encoding || ""), charset);
      return text;
    },
  };
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1). */
function bodyEnd(node: Node, message: Buffer, start: number, end: number): number {
  if (!node.parentNode || end === message.length || message[end - 1] !== LINE_FEED) return end;
  return end - 1 > start && message[end - 2] === CARRIAGE_RETURN ? end - 2 : end - 1;
}
