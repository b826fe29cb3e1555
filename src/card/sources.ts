import type { EntryRef } from "../answer/answer.ts";
import type { Words } from "../words/words.ts";
import type { Block } from "./card.ts";

export function sourceLinks(_refs: readonly EntryRef[], _words: Words): Block[] {
  return [];
}
