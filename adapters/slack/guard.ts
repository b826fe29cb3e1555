import { wordsFor } from "../../src/index.ts";
import { failureText, readFailure } from "./failures.ts";
import { FileError } from "./files.ts";
import type { Room } from "./room.ts";

export interface Attempt {
  /** "command", "action" …: for the log. */
  readonly surface: string;
  readonly locale: string | undefined;
  /** Ways to tell the user, best first; the next is tried where one fails. */
  readonly tell: readonly ((sentence: string) => Promise<unknown>)[];
}

/** Runs `work`. What goes wrong is logged by its shape, never its content, and told to the user in one sentence. */
export async function guarded(
  room: Room,
  attempt: Attempt,
  work: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  try {
    await work();
    room.log.debug(
      { surface: attempt.surface, ms: Math.round(performance.now() - start) },
      "answered",
    );
  } catch (error) {
    logFailure(room, attempt.surface, error);
    await tell(room, attempt, failureText(error, wordsFor(attempt.locale)));
  }
}

async function tell(room: Room, { surface, tell }: Attempt, sentence: string): Promise<void> {
  for (const way of tell) {
    try {
      await way(sentence);
      return;
    } catch (error) {
      logFailure(room, `${surface}.tell`, error);
    }
  }
}

function logFailure({ log }: Room, surface: string, error: unknown): void {
  if (error instanceof FileError) {
    log.info({ surface, file: error.obstacle }, "file not read");
    return;
  }
  const { kind, cause, scope } = readFailure(error);
  const shape = { surface, kind, cause, ...(scope ? { scope } : {}) };
  // A fault of ours is found by its stack; the stack is places in code, the message is left out.
  if (kind === "other") log.error({ ...shape, at: places(error) }, "failed");
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
