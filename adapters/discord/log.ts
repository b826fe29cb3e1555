import { readFailure } from "./failures.ts";
import { FileError } from "./file-error.ts";
import type { Room } from "./room.ts";

/** Logs what went wrong by its shape: kind and code, never content. */
export function logFailure({ log }: Pick<Room, "log">, surface: string, error: unknown): void {
  if (error instanceof FileError) {
    log.info({ surface, file: error.obstacle }, "file not read");
    return;
  }
  const shape = { surface, ...readFailure(error) };
  // A fault of ours is found by its stack; the stack is places in code, the message is left out.
  if (shape.kind === "other") log.error({ ...shape, at: places(error) }, "failed");
  else log.warn(shape, "failed");
}

function places(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
}
