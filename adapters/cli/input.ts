import { createReadStream } from "node:fs";
import { MAX_INPUT } from "../../src/index.ts";

/** Why a file could not be explained: a key of `ui/cli.json` and what it needs. */
export class InputError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(key: string, values: Readonly<Record<string, string>>) {
    super(key);
    this.name = "InputError";
    this.key = key;
    this.values = values;
  }
}

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: "cli.no-such-file",
  EISDIR: "cli.is-directory",
};

/** Compound File Binary: the first bytes of Outlook's .msg. */
const OUTLOOK_MSG = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The first {@link MAX_INPUT} bytes of a file, and one more where there is more, so that the core sees it is cut. */
export async function readInput(file: string): Promise<Buffer> {
  const bytes = await readCapped(file);
  if (bytes.length === 0) throw new InputError("cli.empty", { file });
  if (bytes.subarray(0, 4).equals(OUTLOOK_MSG)) throw new InputError("cli.outlook-msg", { file });
  if (isBinary(bytes)) throw new InputError("cli.binary", { file });
  return bytes;
}

async function readCapped(file: string): Promise<Buffer> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of file === "-" ? process.stdin : createReadStream(file)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_INPUT) break;
    }
    return Buffer.concat(chunks, Math.min(size, MAX_INPUT + 1));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new InputError(KNOWN[code] ?? "cli.not-readable", { file, code });
  }
}

/** Mail and text hold hardly any NUL or control bytes; pictures, archives and UTF-16 do. */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4_096);
  const odd = head.filter((byte) => byte === 0 || (byte < 0x20 && !isTextControl(byte)));
  return odd.length > head.length / 10;
}

/** Tab to carriage return, and the escape of ISO-2022-JP. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
}
