/** Reply codes that a text speaks about (lists of codes, source code, tests) rather than replies that a server gave. */

/** What stands around one number: `before` ends where it begins, `after` begins where it ends. */
interface Place {
  readonly before: string;
  readonly after: string;
}

/** "[421, 450, 451]", "421 / 450", "450 or 451", `550 || code`: a number among numbers. */
const GOES_ON =
  /^["'`)\]]{0,2}[ \t]{0,2}(?:(?:,|\/|\||and|or|und|oder|et|ou|vs\.?)[ \t]{0,2}["'`]?[2-5]\d\d(?![\d.])|\|\||&&|[!=]==?)/;
const WENT_ON = /[2-5]\d\d["'`]?[ \t]{0,2}(?:,|\/|\||and|or|und|oder|et|ou|vs\.?)[ \t]{0,2}["'`]?$/;
const ENDS_LIST = /^["'`]?[ \t]{0,2}(?:[,;\])}?.]|$)/;
/** `code === 550`, `where code = 550`, `grep " 550 "`, `expect(code).toBe(550)`, `in {550`. */
const COMPARED =
  /(?:[!=]==?[ \t]{0,2}|\b(?:where|WHERE) \w{1,30} ?= ?|\b[ez]?grep [^\n]{0,16}|\bto[A-Z]\w{1,24}\(|\bin [{[(])["'`]?$/;

/** "MAILBOX_BUSY = 450,", "unknown_reject_code = 550": a name of a program or a setting, and nothing said. */
const ASSIGNED =
  /(?:[A-Z][A-Z0-9_]{3,40}|[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,6}|[a-z]\w{0,40}_\w{1,40}) ?= ?$/;
const ENDS_VALUE = /^[ \t]{0,2}(?:[,;}]\s{0,9}(?:[\w"']{1,60} ?[=:]|\}|$)|\n|$)/;

/** Whether a number is one of a list, or a value in source code. */
export function isMentioned({ before, after }: Place): boolean {
  if (GOES_ON.test(after) || COMPARED.test(before)) return true;
  if (ENDS_VALUE.test(after) && ASSIGNED.test(before)) return true;
  return ENDS_LIST.test(after) && WENT_ON.test(before);
}

/** "- 421: try later", "| 450 | busy |", "550 = unknown": a line of a list of codes. */
const LISTED =
  /^[ \t]{0,8}(?:(?:[-*•·+|]|\d{1,2}[.)])[ \t]{1,3}["'`*]{0,2}([45]\d\d)\b|["'`*]{0,2}([45]\d\d)["'`*]{0,2}[ \t]{0,3}(?:[:|=–—→\t]|--? )).{0,160}$/gm;
/** A reply tells who it is about; an explanation of a code does not. */
const ABOUT_SOMEBODY = /@|\[?\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[45]\.\d{1,3}\.\d{1,3}\b/;
const ENOUGH_CODES = 3;
/** The same without any mark, as in RFC 5321 section 4.2.3: nobody is refused in so many ways at once. */
const LED = /^[ \t]{0,8}([45]\d\d)[ \t]{1,20}[^\n]{0,160}$/gm;
const MANY_CODES = 5;

/** Three or more different codes, each leading a line of its own and explained: a cheat sheet. */
export function isCodeList(text: string): boolean {
  const codes = new Set<string>();
  for (const [line, marked, plain] of text.matchAll(LISTED)) {
    if (ABOUT_SOMEBODY.test(line)) return false;
    codes.add((marked ?? plain) as string);
  }
  return codes.size >= ENOUGH_CODES || leadCodes(text) >= MANY_CODES;
}

function leadCodes(text: string): number {
  const codes = new Set<string>();
  for (const [line, code] of text.matchAll(LED)) {
    if (ABOUT_SOMEBODY.test(line)) return 0;
    codes.add(code as string);
  }
  return codes.size;
}

/** The output of a test that looks at reply codes. */
const TESTED =
  /\bAssertionError\b|\bassertion failed\b|\bfailed asserting\b|\bexpect\([^\n]{0,160}\)\.(?:not\.)?to\w|\bexpected\b[^\n\d]{0,16}[45]\d\d\b[^\n]{0,12}(?:\n|\/|to be|to equal|,|but|got)|\bto (?:be|equal) ["'`]?[45]\d\d\b/i;
/** A line of a program; in prose none begins so. */
const SOURCE =
  /(?:^|\n)[ \t]{0,40}(?:def \w{1,60}\(|function \w{0,60}\(|(?:const|let|var|final|val) [\w{, }]{1,80} ?=|\} else|(?:if|switch|while|for) ?\([^\n]{1,200}\) ?\{|case ["']?\d{3}["']?:|(?:deny|defer|drop|warn)[ \t]{1,20}(?:message|condition|domains)[ \t]{0,9}=|elif [^\n]{1,200}:\n|#include <)/;

export const isTestOutput = (text: string): boolean => TESTED.test(text);

export const hasSource = (text: string): boolean => SOURCE.test(text);

/** A comment's line or a statement's: what it holds is the program's, no server's. */
export const isSourceLine = (line: string): boolean =>
  /^\s{0,40}(?:#|\/\/|\/?\*|--|"""|case\b|(?:deny|defer|drop|warn)[ \t]{1,20}message\b|return\b|if\b|elif\b)/.test(
    line,
  ) ||
  /[{;]\s{0,4}$/.test(line) ||
  SOURCE.test(line);
