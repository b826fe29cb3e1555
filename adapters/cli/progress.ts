import { wordsFor } from "../../src/index.ts";
import type { Options } from "./options.ts";

/** Below this many files the answers themselves are progress enough. */
const WORTH_SHOWING = 20;
const WIDTH = 24;

export interface Progress {
  step(): void;
  end(): void;
}

/** A bar on standard error, only where a person watches it and the answers go elsewhere. */
export function startProgress(total: number, options: Options): Progress {
  const watched = total >= WORTH_SHOWING && process.stderr.isTTY && !process.stdout.isTTY;
  if (!watched) return { step: () => {}, end: () => {} };
  const words = wordsFor(options.locale);
  let done = 0;
  return {
    step: () => {
      done += 1;
      const filled = Math.round((WIDTH * done) / total);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      process.stderr.write(`\r${bar} ${words.say("cli.progress", { done, total })}`);
    },
    end: () => process.stderr.write("\n"),
  };
}
