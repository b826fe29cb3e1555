import { fold } from "../catalog/fold.ts";
import { groupCodes, plainCodes } from "./codes.ts";
import { type Token, tokens } from "./tokens.ts";

/** A query that is still being typed. */
export interface HalfTyped {
  /** What stands before the last separator, as terms. */
  readonly terms: readonly string[];
  /** What is being typed behind it: folded, may be empty. */
  readonly part: string;
}

/** Nobody types so long a query by hand, and every key press asks again. */
const MAX_TYPED = 64;
const SEPARATORS: ReadonlySet<Token["role"]> = new Set(["versus", "and", "mark"]);
const WORDS: ReadonlySet<Token["role"]> = new Set(["code", "word", "naming"]);

/** Splits at the last separator: "421 vs 4" is 421 and then "4…". Undefined where it is too long to be completed. */
export function readHalfTyped(typed: string): HalfTyped | undefined {
  if (typed.length > MAX_TYPED) return undefined;
  const words = tokens(withoutDots(plainCodes(fold(typed))));
  const last = words.findLastIndex(({ role }) => SEPARATORS.has(role));
  const before = words.slice(0, Math.max(last, 0));
  const terms = splitTerms(before);
  const part = textOf(terms.length ? words.slice(last + 1) : words);
  return { terms, part: part + trailingDot(typed, part) };
}

/** "5.7." is cut to "5.7" by reading; the dot tells how far the typing is. */
function trailingDot(typed: string, part: string): string {
  return /^[245x](?:\.\d{1,3})?$/.test(part) && typed.trim().endsWith(".") ? "." : "";
}

function withoutDots(text: string): string {
  return text.replace(/\.+$/, "");
}

function splitTerms(words: readonly Token[]): string[] {
  const terms: string[] = [];
  let from = 0;
  for (const [at, { role }] of [...words, { role: "mark" as const }].entries()) {
    if (!SEPARATORS.has(role)) continue;
    const part = words.slice(from, at).filter((word) => WORDS.has(word.role));
    const codes = part.every((word) => word.role === "code");
    if (part.length)
      terms.push(...(codes ? groupCodes(part.map(({ text }) => text)) : [textOf(part)]));
    from = at + 1;
  }
  return terms;
}

function textOf(words: readonly Token[]): string {
  const told = words.filter(({ role }) => role !== "naming" && role !== "compare");
  return told.map(({ text }) => text).join(" ");
}
