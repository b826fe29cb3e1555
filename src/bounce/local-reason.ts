import { foldSpace } from "../fold-space.ts";
import { joinWords, noticeTables } from "./notice-words.ts";

/** More of a local program's words than this is not a reason any more. */
export const MAX_REASON = 600;
/** A reason stands near its recipient. */
const MAX_TEXT = 3_000;
const MAX_LABEL = 60;

let labels: Set<string> | undefined;

/** Why a reporter gave up, in its own words: what follows "Reason:" or its like, else the paragraph itself. One line. */
export function localReason(text: string): string {
  const near = text.slice(0, MAX_TEXT);
  return (labelledReason(near) ?? paragraph(near)).slice(0, MAX_REASON);
}

/** What follows the first label of a reason, "Reason:" or its like. */
export function labelledReason(text: string): string | undefined {
  labels ??= new Set(noticeTables()["reason-label"].phrases.map(joinWords));
  let at = 0;
  for (const line of text.split("\n")) {
    const colon = line.search(/[:：]/);
    if (
      colon > 0 &&
      colon <= MAX_LABEL &&
      labels.has(joinWords(line.slice(0, colon).replace(/[-*|]/g, " ")))
    ) {
      const reason = paragraph(text.slice(at + colon + 1));
      if (reason !== "") return reason;
    }
    at += line.length + 1;
  }
  return undefined;
}

/** The first lines that say something, up to a blank one; what they announce with a colon belongs to them. */
function paragraph(text: string): string {
  const [first, rest] = firstLines(text);
  if (!/[:：]$/.test(first)) return first;
  return `${first} ${firstLines(rest)[0]}`.trim();
}

function firstLines(text: string): readonly [first: string, rest: string] {
  const plain = text.replace(/^["'>\]):;.,\s-]+/, "");
  const blank = plain.search(/\n[ \t]*\n/);
  if (blank < 0) return [foldSpace(plain).trim(), ""];
  return [foldSpace(plain.slice(0, blank)).trim(), plain.slice(blank)];
}
