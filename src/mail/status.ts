/** RFC 3463 section 2: status-code = class "." subject "." detail. X stands for "any class" in registry entries. */
export interface EnhancedStatusCode {
  readonly class: 2 | 4 | 5 | "X";
  readonly subject: number;
  readonly detail: number;
}

const GRAMMAR = /^([245x])\.(\d{1,3})\.(\d{1,3})$/i;

/** "5.1.1" or "X.1.1" to its three parts; undefined when the text is anything else. */
export function parseEnhancedStatusCode(text: string): EnhancedStatusCode | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) return undefined;
  const first = match[1]?.toUpperCase();
  const severity = first === "X" ? "X" : (Number(first) as 2 | 4 | 5);
  return { class: severity, subject: Number(match[2]), detail: Number(match[3]) };
}

/** An enhanced code at the head of a reply's text, with the marks some servers put around it: "#5.1.1", "[5.1.1]:". */
export const HEAD_STATUS =
  /^\s{0,4}["']?[#([]{0,2}([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)[)\]:,;]{0,2}\s{0,4}/;

// RFC 3463 has subjects 0 to 7; a four-part number is an address, a hyphen before it an id ("#id-5.9.4").
const MARKED = /[#(["']([245]\.[0-7]\.\d{1,3})(?=[)\]>\s;:,"']|$)/;
const BARE = /(?:^|[\s:;,])([245]\.[0-7]\.\d{1,3})(?=[\s:;,)]|\.?$)/g;
const NUMBERED_THING =
  /(?:version|release|section|step|chapter|gate|rfc|node|build|v|postfix|exim|sendmail)\.? ?$/i;

/**
 * The enhanced code inside running text: a marked one ("(#5.1.1)") first, else a bare one of the wanted class.
 * `severity` is the class digit that a bare one must have; without it every class counts.
 */
export function findEnhancedCode(text: string, severity?: string): string | null {
  const marked = MARKED.exec(text);
  if (marked?.[1]) return marked[1];
  for (const match of text.matchAll(BARE)) {
    const code = match[1] as string;
    const before = text.slice(Math.max(0, match.index - 12), match.index + 1);
    if ((!severity || code[0] === severity) && !NUMBERED_THING.test(before)) return code;
  }
  return null;
}
