import { createReadStream } from "node:fs";
import { findUnreadable, MAX_INPUT } from "../../src/index.ts";

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

/** The first {@link MAX_INPUT} bytes of a file, and one more where there is more, so that the core sees it is cut. */
export async function readInput(file: string): Promise<Buffer> {
  const bytes = await readCapped(file);
  const problem = findUnreadable(bytes);
  if (problem) throw new InputError(`cli.${problem}`, { file });
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
