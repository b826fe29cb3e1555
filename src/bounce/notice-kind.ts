import { fieldValue } from "../mail/fields.ts";
import type { BounceKind } from "../terms.ts";
import type { Letter } from "./letter.ts";
import { beginsWithAny, noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";
import { toldBy } from "./told.ts";

/** What became of the mail, by the title of a notice and by its words. */
export function kindByWords(letter: Letter): BounceKind {
  const subject = foldText(fieldValue(letter.header, "subject") ?? "");
  const { subject: titles } = noticeWords();
  if (beginsWithAny(subject, titles.delay)) return "delay";
  if (beginsWithAny(subject, titles.delivered)) return "delivered";
  const told = toldBy(letter);
  if (told.delay && !told.final) return "delay";
  return told.delivered && !told.failure ? "delivered" : "bounce";
}
