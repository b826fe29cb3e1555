import type { EntryRef } from "../answer/answer.ts";
import type { Words } from "../words/words.ts";

/** An entry's short name in the reader's language; the id where nothing is known. */
export function entryName({ id, type }: EntryRef, words: Words): string {
  switch (type) {
    case "reply-code":
      return words.entry("reply", id)?.words.name ?? id;
    case "enhanced-code":
      return words.entry("status", `X${id.slice(1)}`)?.words.name ?? id;
    case "reason":
      return words.entry("reason", id)?.words.title ?? id;
    case "provider-code":
      return words.entry("provider", id)?.words.meaning ?? id;
  }
}
