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
  if (label !== "" && label !== "us-ascii" && label !== "ascii") {
    const decoder = decoderFor(ALIASES[label] ?? label);
    if (decoder) return decoder.decode(bytes);
  }
  return decodeUnlabelled(bytes);
}

function decodeUnlabelled(bytes: Uint8Array): string {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (ascii.includes("\u001b$") || ascii.includes("\u001b("))
    return decoderFor("iso-2022-jp")?.decode(bytes) ?? ascii;
  if (!/[\u0080-\u00ff]/.test(ascii)) return ascii;
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
