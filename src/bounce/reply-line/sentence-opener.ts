import { noticeTables } from "../notice-words.ts";

let openers: ReadonlySet<string> | undefined;
/** "550 This is the room", "552 We have that many": the number is the sentence's subject. */
let counted: ReadonlySet<string> | undefined;

/** After a number, "The" or "You" counts nothing and names no street: a sentence begins, and the number is its code. */
export function opensSentence(text: string): boolean {
  openers ??= new Set(noticeTables().reply.openers);
  counted ??= new Set(noticeTables().reply.counted);
  const [, first = "", second = ""] =
    /^[45]\d\d[- ](\p{Lu}\S{0,20}) (\S{1,40}) \S/u.exec(text) ?? [];
  return openers.has(first.toLowerCase()) && !counted.has(second.toLowerCase());
}
