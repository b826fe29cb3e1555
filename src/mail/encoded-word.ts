import { decodeBytes } from "./charset.ts";
import { decodeQuotedPrintable } from "./transfer-encoding.ts";

const WORD = /=\?([\w.:+-]{1,60})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi;
const BETWEEN_WORDS = /(\?=)[ \t\r\n]{1,80}(?==\?[\w.:+-]{1,60}(?:\*[\w-]{0,20})?\?[bq]\?)/gi;

/**
 * RFC 2047 encoded words of a header value to text. Adjacent words of one charset are joined before decoding,
 * because mailers split characters between them.
 */
export function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  let pending: Buffer[] = [];
  let charset = "";
  let result = "";
  let from = 0;
  const flush = () => {
    if (pending.length) result += decodeBytes(Buffer.concat(pending), charset);
    pending = [];
  };
  const text = value.replace(BETWEEN_WORDS, "$1");
  for (const match of text.matchAll(WORD)) {
    const [whole, label = "", kind = "", body = ""] = match;
    if (match.index > from || label.toLowerCase() !== charset) flush();
    result += text.slice(from, match.index);
    charset = label.toLowerCase();
    pending.push(wordBytes(kind, body));
    from = match.index + whole.length;
  }
  flush();
  return result + text.slice(from);
}

function wordBytes(kind: string, body: string): Buffer {
  return kind.toLowerCase() === "b"
    ? Buffer.from(body, "base64")
    : decodeQuotedPrintable(body.replaceAll("_", " "));
}
