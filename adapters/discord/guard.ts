import { wordsFor } from "../../src/index.ts";
import { FileError } from "./attachments.ts";
import { failureText, readFailure } from "./failures.ts";
import type { Room } from "./room.ts";

export interface Attempt {
  /** "command", "click" …: for the log. */
  readonly surface: string;
  readonly locale: string | undefined;
  /** Ways to tell the user, best first; the next is tried where one fails. */
  readonly tell: readonly ((sentence: string) => Promise<unknown>)[];
}

/** Runs `work`. What goes wrong is logged by its shape, never its content, and told to the user in one sentence. */
export async function guarded(
  { log }: Pick<Room, "log">,
  attempt: Attempt,
  work: () => Promise<unknown>,
): Promise<void> {
  const { surface } = attempt;
  const start = performance.now();
  try {
    await work();
    log.debug({ surface, ms: Math.round(performance.now() - start) }, "answered");
  } catch (error) {
    logFailure({ log }, surface, error);
    if (readFailure(error).kind === "late") return;
    await tell({ log }, attempt, failureText(error, wordsFor(attempt.locale)));
  }
}

async function tell({ log }: Pick<Room, "log">, { surface, tell }: Attempt, sentence: string) {
  for (const way of tell) {
    try {
      await way(sentence);
      return;
    } catch (error) {
      logFailure({ log }, `${surface}.tell`, error);
    }
  }
}

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
