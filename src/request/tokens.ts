import { askWords, LONGEST } from "../catalog/ask-words.ts";
import { isCode } from "./codes.ts";

/** A word of a request by what it does. "mark": a comma or semicolon, the weakest separator. */
export interface Token {
  readonly role: "code" | "word" | "versus" | "and" | "mark" | "compare" | "asking" | "naming";
  readonly text: string;
}

const MARKS = /[,;、،]/g;
const SIGNS = /[/\\|&+]|(?<=\s)[-–—](?=\s)/g;
/** Digits and letters of a script that is not Latin are never one word: "421과", "421の". */
const DIGIT_BORDER =
  /(?<=\d)(?=[\p{L}--\p{sc=Latin}])|(?<=[\p{L}--\p{sc=Latin}])(?=\d)|(?<=\d)(?=v(?:s|ersus)?\.? ?\d)|(?<=\dv(?:s|ersus)?\.?)(?=\d)/gv;
const SLUG_VERSUS = /-vs-/g;

/** Folded text with plain codes, cut into words, each with the role it plays in a question. */
export function tokens(text: string): Token[] {
  const { unspaced, attachedAnd } = askWords();
  const spaced = text
    .replace(SLUG_VERSUS, " vs ")
    .replace(MARKS, " , ")
    .replace(SIGNS, " / ")
    .replace(DIGIT_BORDER, " ")
    .replace(unspaced, " $& ");
  const found = assignRoles(words(spaced));
  if (!found.some((token) => token.role === "compare")) return found;
  return assignRoles(words(spaced.replace(attachedAnd, " $& ")));
}

function words(text: string): string[] {
  return text.split(/\s+/).map(trimmed).filter(Boolean).flatMap(withoutName);
}

/** "smtp421", "error-550", "smtp-error": the names of a code and the code. */
function withoutName(word: string): string[] {
  const [, named, code = ""] = /^(\p{L}+(?:-\p{L}+){0,3})-?(\d{3})?$/u.exec(word) ?? [];
  const names = named?.split("-") ?? [];
  return names.length > 0 && names.every(isName) ? [...names, code].filter(Boolean) : [word];
}

function isName(word: string): boolean {
  return askWords().roles.get(word)?.has("code") === true;
}

/** Without a sentence's full stop or a dash at its end. */
function trimmed(word: string): string {
  return word.replace(/^[-.]+|[-.।。]+$/g, "");
}

/** Longest run of words with a role first. */
function assignRoles(words: readonly string[]): Token[] {
  const result: Token[] = [];
  const hasCode = words.some(isCode);
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, hasCode);
    result.push(run.token);
    at += run.length;
  }
  return result;
}

function longestRun(words: readonly string[], at: number, hasCode: boolean) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(" ");
    const role = roleOf(text, hasCode);
    if (role) return { token: { role, text }, length };
  }
  return { token: { role: "word", text: words[at] ?? "" } as const, length: 1 };
}

const ROLES = ["versus", "compare", "and", "asking"] as const;

function roleOf(text: string, hasCode: boolean): Token["role"] | undefined {
  if (isCode(text)) return "code";
  if (text === ",") return "mark";
  if (text === "/") return "and";
  const roles = askWords().roles.get(text);
  const role = ROLES.find((each) => roles?.has(each));
  // "error" and "status" name a code where one stands; elsewhere they are what is looked for ("system status").
  const names = hasCode && roles?.has("code");
  return role ?? (names ? "naming" : undefined);
}
