/** Content-Transfer-Encoding (RFC 2045 section 6) undone. Broken input is decoded as far as it goes. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case "base64":
      return Buffer.from(body.toString("latin1"), "base64");
    case "quoted-printable":
      return decodeQuotedPrintable(body.toString("latin1"));
    default:
      return body;
  }
}

/** RFC 2045 section 6.7, and the "Q" encoding of RFC 2047 once its underscores are spaces. */
export function decodeQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/=[ \t]{0,80}\r?\n/g, "");
  const decoded = joined.replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, "latin1");
}
