import { fstatSync, statSync, writeSync } from "node:fs";

const STANDARD_OUTPUT = 1;
/** How long to leave a slow reader alone before the next try. Milliseconds. */
const PAUSE = 5;

/**
 * Whether a person may be watching. Asking process.stdout itself loads Node's streams, 4 ms that a lookup in a
 * script need not wait for: a terminal is a character device, and apart from it only /dev/null usually is.
 */
export function isWatched(): boolean {
  const output = fstatSync(STANDARD_OUTPUT);
  if (!output.isCharacterDevice()) return false;
  const nowhere = statSync("/dev/null", { throwIfNoEntry: false });
  return output.rdev !== nowhere?.rdev && process.stdout.isTTY === true;
}

/** A line on standard output, whole before the next one. Where the reader, such as `head`, has left, the program ends. */
export function print(text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  for (let written = 0; written < bytes.length; ) written += writeSome(bytes, written);
}

function writeSome(bytes: Buffer, from: number): number {
  try {
    return writeSync(STANDARD_OUTPUT, bytes, from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") process.exit(0);
    if (code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return 0;
  }
}
