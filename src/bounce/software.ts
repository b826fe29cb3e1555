import type { Letter } from "./letter.ts";

/** Which program wrote a letter: an id of `catalog/mta/`, or null. */
export function recogniseSoftware(_letter: Letter): string | null {
  return null;
}
