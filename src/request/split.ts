import { groupCodes } from "./codes.ts";
import type { Token } from "./tokens.ts";

export interface Split {
  /** What is asked about, each as plain codes and words; without separators and asking words. */
  readonly terms: readonly string[];
  /** The separators may be part of one phrase ("disabled or discontinued"): compare only if every term is something. */
  readonly loose: boolean;
}

/** A question's words to the things it asks about. */
export function split(tokens: readonly Token[]): Split {
  const asked = tokens.some(({ role }) => role === "compare");
  const kept = tokens.filter(({ role }) => !DROPPED.has(role));
  const versus = kept.some(({ role }) => role === "versus");
  const parts = versus ? splitAt(kept, VERSUS).flatMap(piecesOfCodes) : splitAt(kept, SEPARATORS);
  const whole = { terms: termsOf(kept.filter(({ role }) => !SEPARATORS.has(role))), loose: false };
  const sure = versus || asked || parts.every(isCodes);
  if (parts.length < 2) return whole;
  if (!sure && isDescription(kept, parts)) return whole;
  return { terms: unique(parts.flatMap(termsOf)), loose: !sure };
}

/** The codes of a question, whatever stands between them: "why 450 instead of 550". */
export function codesApart(tokens: readonly Token[]): string[] {
  const runs: string[][] = [[]];
  for (const { role, text } of tokens) {
    if (role === "code") runs.at(-1)?.push(text);
    else runs.push([]);
  }
  return unique(runs.flatMap(groupCodes));
}

const DROPPED: ReadonlySet<Token["role"]> = new Set(["compare", "asking", "naming"]);
const VERSUS: ReadonlySet<Token["role"]> = new Set(["versus"]);
const SEPARATORS: ReadonlySet<Token["role"]> = new Set(["versus", "and", "mark"]);

function splitAt(tokens: readonly Token[], roles: ReadonlySet<Token["role"]>): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (roles.has(token.role)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** "421 vs 450, 451": between codes every separator separates. */
function piecesOfCodes(part: Token[]): Token[][] {
  const pieces = splitAt(part, SEPARATORS);
  return pieces.every(isCodes) ? pieces : [part];
}

function isCodes(part: readonly Token[]): boolean {
  return part.every(({ role }) => role === "code");
}

/** "550, user unknown": a comma between a code and words describes the code. */
function isDescription(tokens: readonly Token[], parts: readonly (readonly Token[])[]): boolean {
  return parts.some(isCodes) && !tokens.some(({ role }) => role === "and");
}

/** One term, or several where codes stand in a row. */
function termsOf(part: readonly Token[]): string[] {
  const texts = part.map(({ text }) => text);
  return isCodes(part) ? groupCodes(texts) : [texts.join(" ")];
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}
