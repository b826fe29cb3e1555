/** What the words before an address make of it, by `catalog/notice/recipient.json`. */
import { findFailureSentences } from "./notice/failure-sentences.ts";
import { labelOf } from "./notice/local-reason.ts";
import { joinWords, noticeTables, noticeWords } from "./notice-words.ts";

/** "Recipient address: a@b", "To: Kim <a@b>": a word of the catalog, a colon, a name perhaps. */
export function isLabelled(before: string): boolean {
  const text = before.replace(/(?:smtp|rfc822)[:;]\s?$/i, "");
  const colon = Math.max(...LABEL_ENDS.map((mark) => text.lastIndexOf(mark)));
  if (colon < 0 || !NAME.test(text.slice(colon + 1))) return false;
  const label = text.slice(Math.max(0, colon - 60), colon).replace(/\([a-z]{1,2}\)/i, "");
  return longestEnding(lastWords(label), noticeWords().labels) > 0;
}

const LABEL_ENDS = [":", "=", "：", "】"];
const NAME = /^[\p{L}\s'"<[-]{0,60}$/u;

/** "Recipient: " and the like; forms and alerts of any kind say "User: ", "To: ". */
export function isSureLabel(before: string): boolean {
  const label = joinWords(labelOf(before) ?? "");
  return noticeWords().labels.has(label) && !noticeTables().recipient.vague.includes(label);
}

/** "could not be delivered to a@b": of the words right before it, more name a recipient than somebody else. */
export function isAnchored(ending: readonly string[]): boolean {
  const { anchors, never } = noticeWords();
  return longestEnding(ending, anchors) > longestEnding(ending, never);
}

const LINK = /https?:\/\/|=/i;

/** Whether the words right before an address make it somebody else's: "from", "contact". */
export function isNever(before: string, ending = lastWords(before)): boolean {
  return (
    longestEnding(ending, noticeWords().never) > 0 || LINK.test(before.split(/\s/).at(-1) ?? "")
  );
}

/** The same of the line above an address. */
export function endsWithNever(line: string): boolean {
  return (
    longestEnding(lastWords(line), noticeWords().never) > 0 ||
    /(?:sent|written|message) by:?\s*$/i.test(line)
  );
}

/** Whether a line leads to failed recipients: "could not be delivered to", or with a colon a failure in any wording. */
export function leadsToFailed(line: string): boolean {
  if (longestEnding(lastWords(line), noticeWords().anchors) > 0) return true;
  return /[:：]$/.test(line) && findFailureSentences(line).full > 0;
}

/** The longest phrase of the catalog has as many. */
const MAX_WORDS = 9;

/** The last words of a text, marks apart, the very last first. */
export function lastWords(text: string): string[] {
  return joinWords(text.slice(-90)).split(" ").reverse().slice(0, MAX_WORDS);
}

/** How many words the longest phrase has that a text ends with; 0 where it ends with none. */
function longestEnding(words: readonly string[], phrases: ReadonlySet<string>): number {
  let ending = "";
  let longest = 0;
  for (const [at, word] of words.entries()) {
    ending = at === 0 ? word : `${word} ${ending}`;
    if (phrases.has(ending)) longest = at + 1;
  }
  return longest;
}
