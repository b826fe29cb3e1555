import { foldSpace } from "../../fold-space.ts";
import { noticeTables } from "../notice-words.ts";

/** A mark is a line of its own, with rules around it perhaps. */
const MAX_LINE = 160;
/** What may follow a short phrase on its line: "Original message: hello". */
const MAX_REST = 40;

/** The phrases of `catalog/notice/original.json` by their first two letters. */
let marks: Map<string, string[]> | undefined;

/** "--- Below this line is a copy of the message.": the line, its rules apart, begins with a known phrase. */
export function isMark(line: string): boolean {
  if (line.length > MAX_LINE) return false;
  const from = firstLetter(line);
  marks ??= buildMarks();
  const candidates = marks.get(line.slice(from, from + 2).toLowerCase());
  if (!candidates) return false;
  const text = foldSpace(line.slice(from).toLowerCase());
  return candidates.some(
    (phrase) => text.startsWith(phrase) && isWhole(phrase, text.slice(phrase.length)),
  );
}

/** A long phrase says enough; after a short one at most a mark and a few words may follow. */
function isWhole(phrase: string, after: string): boolean {
  // "Original Message Details" of Exchange: what follows is about the mail, and the error comes after it.
  if (/^ details\b/.test(after)) return false;
  if (!/[\p{L}\p{N}]/u.test(after) || phrase.split(" ").length > 3) return true;
  return /^[-_=*.:| ]/.test(after) && after.length < MAX_REST;
}

function firstLetter(line: string): number {
  let at = 0;
  while (at < line.length && !isLetter(line.charCodeAt(at))) at++;
  return at;
}

function isLetter(code: number): boolean {
  return code > 160 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function buildMarks(): Map<string, string[]> {
  const byHead = new Map<string, string[]>();
  for (const phrase of noticeTables().original.phrases) {
    const head = phrase.slice(0, 2);
    byHead.set(head, [...(byHead.get(head) ?? []), phrase]);
  }
  return byHead;
}
