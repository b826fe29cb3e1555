import { fieldValue } from "../../mail/fields.ts";
import type { Bounce } from "../bounce.ts";
import type { Letter } from "../message/letter.ts";
import { beginsWithAny, noticeWords } from "../notice-words.ts";
import { foldText } from "../phrase-index.ts";
import { isNotice } from "./signs.ts";

const MARKS = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponse",
  "x-auto-reply",
  "x-vacation",
  "x-apple-action",
];

/** An answer that a program gave in a person's name (RFC 3834). */
export function readAutoReply(letter: Letter): Bounce | undefined {
  if (!isAutoReply(letter) || isNotice(letter)) return undefined;
  return {
    kind: "auto-reply",
    format: "auto-reply",
    reporter: { mta: null, software: null },
    deliveries: [],
    words: letter.words,
  };
}

function isAutoReply({ header }: Letter): boolean {
  const submitted = fieldValue(header, "auto-submitted")?.toLowerCase() ?? "";
  if (submitted.startsWith("auto-replied")) return true;
  if (MARKS.some((name) => fieldValue(header, name) !== undefined)) return true;
  if (/^auto_reply$/i.test(fieldValue(header, "precedence") ?? "")) return true;
  const subject = foldText(fieldValue(header, "subject") ?? "");
  return beginsWithAny(subject, noticeWords().autoReply);
}
