import type { Transform } from "node:stream";
import { Splitter } from "@zone-eu/mailsplit";
import { decodeBytes } from "../mail/charset.ts";
import { decodeWords } from "../mail/encoded-word.ts";
import { type Field, type Fields, fieldValue, parseFields } from "../mail/fields.ts";
import { decodeTransfer } from "../mail/transfer-encoding.ts";

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
const MAX_NODES = 100;
const MAX_HEAD = 256 * 1024;

const REPORT_TYPE = /report-type\s{0,9}=\s{0,9}"?([\w-]{1,60})/i;

type Node = InstanceType<typeof import("@zone-eu/mailsplit").MimeNode>;

/** Splits a message into its leaves. What is broken is read as far as it goes; never rejects. */
export async function readMime(bytes: Buffer): Promise<Message> {
  const nodes = new Map<Node, Buffer[]>();
  await new Promise<void>((resolve) => {
    const splitter = new Splitter({
      ignoreEmbedded: true,
      maxChildNodes: MAX_NODES,
      maxHeadSize: MAX_HEAD,
    });
    splitter.on("data", (chunk) => {
      if (chunk.type === "node") nodes.set(chunk, []);
      else if (chunk.value) nodes.get(chunk.node)?.push(chunk.value);
    });
    const stream = splitter as unknown as Transform;
    stream.on("end", resolve);
    stream.on("error", () => resolve());
    stream.end(bytes);
  });
  return toMessage(nodes);
}

function toMessage(nodes: ReadonlyMap<Node, Buffer[]>): Message {
  const [root] = nodes.keys();
  const parts = [...nodes].filter(([node]) => isLeaf(node, nodes)).map(toPart);
  const header = root ? readHeader(decodeBytes(root.getHeaders())) : [];
  const reportType = REPORT_TYPE.exec(fieldValue(header, "content-type") ?? "")?.[1];
  return { header, reportType: reportType?.toLowerCase() ?? null, parts };
}

/** A multipart without a single part is broken: its text is still worth reading. */
function isLeaf(node: Node, nodes: ReadonlyMap<Node, Buffer[]>): boolean {
  if (!node.multipart) return true;
  for (const other of nodes.keys()) if (other.parentNode === node) return false;
  return true;
}

function toPart([node, chunks]: readonly [Node, Buffer[]]): Part {
  const type = node.multipart ? "text/plain" : node.contentType || "text/plain";
  const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  const charset = node.charset || undefined;
  let text: string | undefined;
  return {
    type,
    bytes,
    text() {
      text ??= decodeBytes(decodeTransfer(bytes, node.encoding || ""), charset);
      return text;
    },
  };
}

/** A header block to fields, encoded words decoded. */
export function readHeader(text: string): Field[] {
  const fields = parseFields(text.split(/\r?\n/));
  return fields.map(({ name, value }) => ({ name, value: decodeWords(value) }));
}
