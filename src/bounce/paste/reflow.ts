/** Text that a program re-wrapped to a narrow column, back to the lines it had as far as they can be told. */

const NARROWEST = 50;
const WIDEST = 90;
const MAX_LINES = 500;
/** Signs that were longer when the text was wrapped, or are longer now: entities and links. */
const CHANGED = /[<>&"|]/;
const CHANGED_SLACK = 12;

/** What begins a line in notices, so that it begins one again where lines were run together. */
const BREAKS: readonly RegExp[] = [
  / (?=(?:<<<|>>>) )/g,
  / (?=\.\.\. while talking to )/gi,
  / (?=-{4,10} [A-Z][^-\n]{4,80} -{4})/g,
  / (?=(?:Reporting-MTA|Final-Recipient|Original-Recipient|X-Actual-Recipient|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until|Arrival-Date|Received-From-MTA): )/g,
  / (?=Action: (?:failed|delayed|delivered|relayed|expanded)\b)/gi,
  / (?=Status: [245]\.\d)/g,
  /(?<=[^<>:'"(-]) (?=[45]\d\d (?:[45]\.\d{1,3}\.\d{1,3} )?<[^\s<>@]{1,64}@[^\s<>@]{1,255}>\.\.\. )/g,
  / (?=<?[^\s<>@]{1,64}@[^\s<>@:]{1,255}>?: [45]\d\d )/g,
  / (?=<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>? (?:SMTP error from remote|host \S{1,255} \[))/g,
];
/** The fields of a report on one line. */
const RUN_TOGETHER = /\bFinal-Recipient: ?.{3,340} (?:Action|Status): ?\w/i;
const AFTER_RULE = /(?<!-)(-{4,10} [A-Z][^-\n]{4,80} -{4,10}) /g;
const HEADER_BREAK = / (?=(?:From|Date|Subject|To|Sent|Cc|Reply-To): ?)/g;
const FORWARDED =
  /^(?:-+ ?(?:Forwarded|Original) message|From: |Begin forwarded|On .{5,90} wrote:)/i;

/** Paragraphs wrapped by a greedy program become one line, then break where a notice's lines begin. */
export function reflow(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfParagraph(lines, at);
    const paragraph = lines.slice(at, Math.max(end, at + 1));
    for (const line of isWrapped(paragraph) ? rebroken(paragraph) : paragraph) result.push(line);
    at += paragraph.length;
  }
  return result;
}

function endOfParagraph(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] as string).trim() !== "") end++;
  return end;
}

/** No next word would have fitted on any line: what filling to a column leaves behind, and written lines do not. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length === 1) return RUN_TOGETHER.test(lines[0] as string);
  if (lines.length > MAX_LINES) return false;
  const width = Math.max(...lines.slice(0, -1).map((line) => line.length));
  if (width < NARROWEST || width > WIDEST) return false;
  return lines.every((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) return true;
    if (/^\s{2,}\S/.test(next)) return false;
    const word = /^\s?\S+/.exec(next)?.[0] ?? "";
    const slack = CHANGED.test(line + word) ? CHANGED_SLACK : 0;
    return line.length + 1 + word.length + slack > width;
  });
}

/** "… could not be delivered:" and an address below it, "…. " and "Reason: …" below it: no program wrapped there. */
const LISTED = /^[-*•\s]{0,8}<?[^\s<>@]{1,64}@/;
const LABELLED = /^\s{0,8}\p{L}[\p{L} ]{1,30}[:：] ?\S/u;

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const isListed = text.endsWith(":") && LISTED.test(line);
      const isLabelled = /[.。]$/.test(text) && LABELLED.test(line);
      return `${text}${isListed || isLabelled ? "\n" : " "}${line}`;
    });
}

function rebroken(lines: readonly string[]): string[] {
  const forwarded = FORWARDED.test(lines[0] as string);
  let text = joined(lines);
  for (const pattern of BREAKS) text = text.replace(pattern, "\n");
  text = text.replace(AFTER_RULE, "$1\n");
  return (forwarded ? text.replace(HEADER_BREAK, "\n") : text).split("\n");
}
