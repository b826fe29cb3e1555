import { type EntryLine, entryLines } from "./card/entry-line.ts";
import type { Reader } from "./respond.ts";
import { wordsFor } from "./words/words.ts";

/** Everything the catalog knows, a line each, in its order: for pages that list it. */
export function entries({ locale }: Reader = {}): EntryLine[] {
  return entryLines(wordsFor(locale));
}
