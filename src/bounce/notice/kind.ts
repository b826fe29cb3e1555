import { fieldValue } from "../../mail/fields.ts";
import type { BounceKind } from "../../terms.ts";
import type { Letter } from "../message/letter.ts";
import { beginsWithAny, noticeWords } from "../notice-words.ts";
import { foldText } from "../phrase-index.ts";
import { findFailureSentences } from "./failure-sentences.ts";
import { toldBy } from "./told.ts";

/** What became of the mail, by the title of a notice and by its words. */
export function kindByWords(letter: Letter): BounceKind {
  const subject = foldText(fieldValue(letter.header, "subject") ?? "");
  const { subject: titles } = noticeWords();
  if (beginsWithAny(subject, titles.delay)) return "delay";
  if (beginsWithAny(subject, titles.delivered)) return "delivered";
  const told = toldBy(letter);
  if (told.delay && !told.final) return "delay";
  const known = told.failure || told.delivered || told.final || told.mtas.length > 0;
  if (!known && soundsDelayed(letter)) return "delay";
  return told.delivered && !told.failure ? "delivered" : "bounce";
}

/** In words that nobody listed: later attempts are spoken of as often as failure is. */
function soundsDelayed({ words }: Letter): boolean {
  const { full, half, delayed } = findFailureSentences(words);
  return delayed > 0 && delayed * 2 >= full + half;
}
