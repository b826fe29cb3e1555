/** Why bytes are not worth reading: the keys of `card.error.*`. */
export type Unreadable = "empty" | "outlook-msg" | "binary";

/** Compound File Binary: the first bytes of Outlook's .msg. */
const OUTLOOK_MSG = [0xd0, 0xcf, 0x11, 0xe0];

/** What speaks against reading a file; null for mail and text. */
export function findUnreadable(bytes: Uint8Array): Unreadable | null {
  if (bytes.length === 0) return "empty";
  if (OUTLOOK_MSG.every((byte, i) => bytes[i] === byte)) return "outlook-msg";
  return isBinary(bytes) ? "binary" : null;
}

/** Mail and text hold hardly any NUL or control bytes; pictures, archives and UTF-16 do. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  const odd = head.filter((byte) => byte === 0 || (byte < 0x20 && !isTextControl(byte)));
  return odd.length > head.length / 10;
}

/** Tab to carriage return, and the escape of ISO-2022-JP. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
}
