/** Lines quoted with ">" are read as what was quoted, except in an SMTP dialogue, where ">" is the client. */

const MAX_LEVELS = 6;
const DIALOGUE =
  /^>{1,3} ?(?:EHLO|HELO|LHLO|MAIL|RCPT|DATA|BDAT|QUIT|RSET|AUTH|STARTTLS|NOOP|VRFY|\.$)/i;

export function withoutQuoting(lines: readonly string[]): readonly string[] {
  let plain = lines;
  for (let level = 0; level < MAX_LEVELS && plain.some(isQuoted); level++) {
    const next = unquoteRuns(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function isQuoted(line: string): boolean {
  return line.startsWith(">") || line.startsWith(" >") || line.startsWith("| ");
}

/** Takes one level off every run of quoted lines that is no dialogue. */
function unquoteRuns(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let changed = false;
  for (let at = 0; at < lines.length; ) {
    const end = endOfRun(lines, at);
    const run = lines.slice(at, Math.max(end, at + 1));
    const quoted = end > at && !isDialogue(run);
    for (const line of run) result.push(quoted ? unquote(line) : line);
    changed ||= quoted;
    at += run.length;
  }
  return changed ? result : lines;
}

function endOfRun(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && isQuoted(lines[end] as string)) end++;
  return end;
}

function isDialogue(run: readonly string[]): boolean {
  const said = run.filter((line) => line.trim().length > 1);
  return said.length > 0 && said.every((line) => DIALOGUE.test(line.trimStart()));
}

function unquote(line: string): string {
  return line.replace(/^ ?[>|] ?/, "");
}
