import { isAscii } from "node:buffer";

/** Labels that mails use and the WHATWG encoding standard lacks or means otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  ms_kanji: "shift_jis",
  "cp-850": "windows-1252",
  cp850: "windows-1252",
  ansi: "windows-1252",
  unknown: "windows-1252",
  "unknown-8bit": "windows-1252",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-2022-jp-ms": "iso-2022-jp",
  cp936: "gbk",
  cp949: "euc-kr",
  ks_c_5601: "euc-kr",
  cp950: "big5",
};

/** In all others bytes of ASCII stand for themselves, and most mail has no others. */
const NOT_ASCII_BASED: ReadonlySet<string> = new Set(["utf-16le", "utf-16be", "iso-2022-jp"]);

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/**
 * Bytes to text by the charset a mail declares. Without a usable label: UTF-8 where the bytes are UTF-8, ISO-2022-JP
 * where they have its escapes, else Windows-1252. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const label =
    charset
      ?.trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, "") ?? "";
  const unlabelled = label === "" || label === "us-ascii" || label === "ascii";
  const decoder = unlabelled ? undefined : decoderFor(ALIASES[label] ?? label);
  if (!decoder) return decodeUnlabelled(bytes);
  return isAscii(bytes) && !NOT_ASCII_BASED.has(decoder.encoding)
    ? latin1(bytes)
    : decoder.decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function decodeUnlabelled(bytes: Uint8Array): string {
  const ascii = latin1(bytes);
  if (ascii.includes("\u001b$") || ascii.includes("\u001b("))
    return decoderFor("iso-2022-jp")?.decode(bytes) ?? ascii;
  if (isAscii(bytes)) return ascii;
  const text = decoderFor("utf-8")?.decode(bytes) ?? ascii;
  return text.includes("\ufffd") ? (decoderFor("windows-1252")?.decode(bytes) ?? ascii) : text;
}

function decoderFor(label: string): Decoder | undefined {
  const known = decoders.get(label);
  if (known) return known;
  try {
    const decoder = new TextDecoder(label);
    // A mail may name anything: only what exists is kept.
    decoders.set(label, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}
