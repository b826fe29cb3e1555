/** A line that parts a multipart (RFC 2046 section 5.1.1): "--boundary", or "--boundary--" behind the last part. */
export interface Delimiter {
  readonly start: number;
  /** Behind its line end. */
  readonly end: number;
  /** What follows: a part of the one whose text is read, a part beside it, or the text around it. */
  readonly before: "child" | "sibling" | "outside";
}

/** What follows a boundary: its line ends there; the last one of a text may have no line end. */
const REST = /^(?:--)?\r?\n|^--\r?$/;
const LONGEST_REST = 4;

/** The first delimiter from `from` on, of a part's own boundary or of the one around it. Linear in the text's length. */
export function findDelimiter(
  text: string,
  from: number,
  own: string | undefined,
  outer: string | undefined,
): Delimiter | undefined {
  if (!own && !outer) return undefined;
  let start = text.startsWith("--", from) ? from : nextDashes(text, from);
  while (start >= from) {
    const inner = readDelimiter(text, start, own);
    if (inner && !inner.last) return { start, end: inner.end, before: "child" };
    const next = readDelimiter(text, start, outer);
    if (next) return { start, end: next.end, before: next.last ? "outside" : "sibling" };
    start = nextDashes(text, start);
  }
  return undefined;
}

/** Where the next line begins that begins with "--"; -1 where none does. */
function nextDashes(text: string, from: number): number {
  const at = text.indexOf("\n--", from);
  return at < 0 ? at : at + 1;
}

function readDelimiter(text: string, start: number, boundary: string | undefined) {
  if (!boundary || !text.startsWith(boundary, start + 2)) return undefined;
  const behind = start + 2 + boundary.length;
  const rest = REST.exec(text.slice(behind, behind + LONGEST_REST))?.[0];
  return rest === undefined ? rest : { end: behind + rest.length, last: rest.startsWith("--") };
}

/** Where the text before a delimiter ends: the line end between them belongs to the delimiter. */
export function endOfText(text: string, from: number, delimiter: number): number {
  if (delimiter <= from || text[delimiter - 1] !== "\n") return delimiter;
  return delimiter - 1 > from && text[delimiter - 2] === "\r" ? delimiter - 2 : delimiter - 1;
}
