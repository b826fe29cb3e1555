/** Text read off a picture, where letters stand in place of the digits of a reply: "55O 5.l.l", "S54 5.7.1". */
import { loadTable } from "../../catalog/load.ts";

/** A reply code and an enhanced code, of digits and the letters that are taken for them. */
const CODES =
  /(?<![\w.])([245Ss][\dOoQDlISsZB]{2})([- ]{1,2}#?)([245Ss][.,][\dOolISs]{1,2}[.,][\dOolISs]{1,3})(?![\w.])/g;
/** A reply code alone, before words. */
const CODE = /(?<![\w.@/-])([45Ss](?=[\dOoQDlISs]?\d|\d)[\dOoQDlISs]{2})(?=[- ][A-Z<#a-z])/g;
const DIGITS: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  l: "1",
  I: "1",
  S: "5",
  s: "5",
  Z: "2",
  B: "8",
  ",": ".",
};

/** The text with such codes in digits again, and then its words mended as well; the same text where no code is spoiled. */
export function repairScan(text: string): string {
  const mended = text
    .replace(
      CODES,
      (_, code: string, gap: string, status: string) => digits(code) + gap + digits(status),
    )
    .replace(CODE, digits);
  return mended === text ? text : mended.replace(/[^\s@]{2,60}(?![^\s]{0,60}@)/g, mendWord);
}

const digits = (code: string): string =>
  code.replace(/[^\d.]/g, (letter) => DIGITS[letter] ?? letter);

/** "b1ocked" and "sparnhaus": digits between letters, and "rn" for "m" in the words of this field. */
function mendWord(word: string): string {
  if (!/[a-z]/i.test(word)) return word;
  const letters = word
    .replace(/(?<=[a-z])1(?=[a-z])/gi, "l")
    .replace(/(?<=[a-z])0(?=[a-z])/gi, "o");
  const words = loadTable<{ words: readonly string[] }>("carrier/scan")?.words ?? [];
  const spoiled = words.find(
    (one) => one.includes("m") && letters.includes(one.replaceAll("m", "rn")),
  );
  return spoiled ? letters.replace(spoiled.replaceAll("m", "rn"), spoiled) : letters;
}
