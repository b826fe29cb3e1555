import type { Weighed } from "./weigh.ts";

export function guessReason(_text: string): Weighed[] {
  return [];
}
