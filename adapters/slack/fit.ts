import type { types } from "@slack/bolt";
import { CAPS } from "./limits.ts";

/**
 * The blocks that fit, most important first: a block too many or too much text ends the row. `dropped` tells that
 * some were left out.
 */
export function fitBlocks(blocks: readonly types.KnownBlock[], limit: number, used = 0) {
  const kept: types.KnownBlock[] = [];
  let length = used;
  for (const block of blocks) {
    length += textLength(block);
    if (kept.length === limit || length > CAPS.allText) break;
    kept.push(block);
  }
  return { kept, dropped: kept.length < blocks.length };
}

/** Characters of text in a block, wherever they stand. */
export function textLength(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) =>
      sum + (key === "text" && typeof part === "string" ? part.length : textLength(part)),
    0,
  );
}
