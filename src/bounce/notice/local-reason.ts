import { foldSpace } from "../../fold-space.ts";
import { joinWords, noticeTables } from "../notice-words.ts";

/** More of a local program's words than this is not a reason any more. */
export const MAX_REASON = 600;
/** A reason stands near its recipient. */
const MAX_TEXT = 3_000;
const MAX_LABEL = 60;
const MAX_LINE = 2_000;
const FIELDS = ["subject", "date"];
const MAX_FIELDS = 4;
const LABEL_END = /[:：】]/g;
const SENTENCE_END = /[.!?] |[。！？，【]/;

let labels: Set<string> | undefined;
let fields: Set<string> | undefined;

/** Why a reporter gave up, in its own words: what follows "Reason:" or its like, else the paragraph itself. One line. */
export function localReason(text: string): string {
  const near = text.slice(0, MAX_TEXT);
  return (labelledReason(near) ?? paragraph(withoutSubject(near))).slice(0, MAX_REASON);
}

/** What the returned mail was about is no reason: its subject and date may stand right below the recipient. */
function withoutSubject(text: string): string {
  fields ??= new Set(FIELDS.flatMap((name) => noticeTables().header[name] ?? []));
  let rest = text;
  for (let lines = 0; lines < MAX_FIELDS; lines++) {
    const line = /^[^\p{L}]{0,20}([^\n]{0,200})(?:\n|$)/u.exec(rest);
    const name = line?.[1]?.split(/[:：]/, 1)[0] ?? "";
    if (!line || name === line[1] || !fields.has(name.trim().toLowerCase())) return rest;
    rest = rest.slice(line[0].length);
  }
  return rest;
}

/** What follows the first label of a reason, "Reason:" or its like, at the head of its line or of a sentence. */
export function labelledReason(text: string): string | undefined {
  let at = 0;
  for (const line of text.split("\n")) {
    for (const { index } of line.slice(0, MAX_LINE).matchAll(LABEL_END)) {
      const label = labelOf(line.slice(0, index + 1));
      if (label === undefined || !namesReason(label)) continue;
      const reason = paragraph(text.slice(at + index + 1));
      if (reason !== "") return reason;
    }
    at += line.length + 1;
  }
  return undefined;
}

/** The label that a text ends with, "Reason: ", "【理由】": from the head of its sentence, without its marks. */
export function labelOf(before: string): string | undefined {
  const text = before.slice(-MAX_LABEL * 2).replace(/[\s<"'[-]+$/, "");
  if (!/[:：】]$/.test(text)) return undefined;
  const label = text.slice(0, -1).split(SENTENCE_END).at(-1) as string;
  return label.length > MAX_LABEL ? undefined : label;
}

/** Whether a label or a column's title announces a reason. */
export function namesReason(label: string): boolean {
  labels ??= new Set(noticeTables()["reason-label"].phrases.map(joinWords));
  return labels.has(joinWords(label.replace(/[-*|]/g, " ")));
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
