import { setImmediate as pause } from "node:timers/promises";
import { ask, explain, suggest } from "../src/index.ts";

/** One question of each kind, so that each part of the core has read its tables: codes, words, misspelt words, a paste. */
const STEPS: readonly (() => unknown)[] = [
  () => ask("421 vs 450"),
  () => ask("mailbox full"),
  () => suggest("mailbx"),
  () => ask("mailbx ful"),
  () => explain("550 5.1.1 <kim@example.net>: User unknown"),
];

/** Reads and trains what first answers need, 300 ms of work in all; requests that come meanwhile are answered between the steps. */
export async function warmUp(): Promise<void> {
  for (const step of STEPS) {
    await pause();
    await step();
  }
}
