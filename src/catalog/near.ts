/** What to try instead of a code: by rules on its digits, never by likeness (452 is no misspelt 451). */
import { findReplyCode, findStatusCode, statusCodes } from "./find.ts";
import { loadTable } from "./load.ts";
import type { ReplyCodeFacts } from "./types.ts";

const MOST = 5;

/** For a reply code: the enhanced code whose dots it lacks, swapped digits, its class and category, the other class. */
export function nearReplyCodes(code: string): string[] {
  const [first, second, third] = [...code];
  const swapped = [`${first}${third}${second}`, `${second}${first}${third}`];
  const otherClass = [`4${second}${third}`, `5${second}${third}`];
  const found = [...swapped, ...siblings(code), ...otherClass].filter((each) =>
    findReplyCode(each),
  );
  return unique([...withDots(code), ...found], code);
}

/** Codes with the same first two digits; those of a standard first. */
function siblings(code: string): string[] {
  const table = loadTable<Readonly<Record<string, ReplyCodeFacts>>>("reply") ?? {};
  const kin = Object.keys(table).filter((each) => each.startsWith(code.slice(0, 2)));
  const isStandard = (each: string) => (table[each]?.standing === "standard" ? 0 : 1);
  return kin.sort((a, b) => isStandard(a) - isStandard(b) || Number(a) - Number(b));
}

/** For an enhanced code: fewer digits, swapped numbers, its subject's general code and its nearest neighbours. */
export function nearStatusCodes(code: string): string[] {
  const [digit = "X", subject = "", detail = ""] = code.split(".");
  const shorter = [detail.slice(0, -1), detail.slice(1), detail.slice(0, 1)].filter(Boolean);
  const guesses = [
    ...shorter.map((each) => `${subject}.${each}`),
    `${detail}.${subject}`,
    `${subject}.0`,
  ];
  const kin = Object.keys(statusCodes())
    .filter((key) => key.split(".")[1] === subject)
    .sort((a, b) => distance(a, detail) - distance(b, detail));
  const inClass = [...guesses.map((rest) => `X.${rest}`), ...kin].filter((key) =>
    findStatusCode(key),
  );
  const severity = /[245]/.test(digit) ? digit : "X";
  return unique(
    inClass.map((key) => severity + key.slice(1)),
    code,
  );
}

function distance(key: string, detail: string): number {
  return Math.abs(Number(key.split(".")[2]) - Number(detail));
}

/** Enhanced codes that a run of digits may be, with dots lost or misplaced: "5726" and "57.26" are 5.7.26. */
export function withDots(number: string): string[] {
  const [first = "", ...rest] = number.toUpperCase().replaceAll(".", "");
  if (!/[245X]/.test(first)) return [];
  const splits = [1, 2].map(
    (at) => `${first}.${rest.slice(0, at).join("")}.${rest.slice(at).join("")}`,
  );
  return splits.filter((code) => /\.\d+\.\d+$/.test(code) && findStatusCode(code));
}

/** For a number that is no code at all: "4", "42", "5500", "5.7". */
export function nearNumbers(number: string): string[] {
  const known = Object.keys(loadTable<Readonly<Record<string, ReplyCodeFacts>>>("reply") ?? {});
  const prefix = number.slice(0, 3);
  const byPrefix = /^\d+$/.test(number) ? known.filter((code) => code.startsWith(prefix)) : [];
  const [digit = "X", subject] = number.toUpperCase().split(".");
  const kin = Object.keys(statusCodes()).filter((key) => subject && key.split(".")[1] === subject);
  const inClass = kin.map((key) => (/[245]/.test(digit) ? digit : "X") + key.slice(1));
  return unique([...withDots(number), ...byPrefix.sort(), ...inClass], number);
}

function unique(codes: readonly string[], asked: string): string[] {
  return [...new Set(codes)].filter((code) => code !== asked).slice(0, MOST);
}
