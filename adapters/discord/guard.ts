import { wordsFor } from "../../src/index.ts";
import { failureText, readFailure } from "./failures.ts";
import { logFailure } from "./log.ts";
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
