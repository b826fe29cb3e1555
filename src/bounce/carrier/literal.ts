/** Values as programs print them: JSON, JavaScript's inspected objects, Python's and Ruby's literals; broken and cut-off ones too. */
import { Cursor } from "./cursor.ts";

export type Literal = string | readonly Literal[] | LiteralObject | null;
export interface LiteralObject {
  readonly [key: string]: Literal;
}

// Deeper nesting than any service sends; it keeps a text of a million brackets off the stack.
const MAX_DEPTH = 40;
const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
const QUOTES = "\"'`";
const KEY_END = ":=,;}])\n";
const VALUE_END = ",;}])\n";

/**
 * The value that begins at `from`. What is missing at the end is taken as closed; what makes no sense is skipped,
 * so every text has a value. Numbers and booleans stay text. `end` is where reading stopped.
 */
export function parseLiteral(text: string, from = 0): { value: Literal; end: number } {
  const cursor = new Cursor(text, from);
  const value = readValue(cursor, 0);
  return { value, end: cursor.at };
}

function readValue(cursor: Cursor, depth: number): Literal {
  cursor.skipSpace();
  const first = cursor.peek();
  const closing = CLOSING[first];
  if (closing && depth < MAX_DEPTH) {
    cursor.at += 1;
    return first === "{" ? readObject(cursor, depth) : readList(cursor, closing, depth);
  }
  // Python's b'…' and u'…'
  if (/^[bur]$/i.test(first) && /^['"]$/.test(cursor.peek(1))) cursor.at += 1;
  return readScalar(cursor, VALUE_END);
}

function readScalar(cursor: Cursor, ends: string): string | null {
  const quote = cursor.peek();
  if (quote && QUOTES.includes(quote)) return cursor.takeString();
  const word = cursor.takeWord(ends);
  return /^(?:null|none|nil|undefined)$/i.test(word) ? null : word;
}

function readObject(cursor: Cursor, depth: number): LiteralObject {
  const entries: [string, Literal][] = [];
  while (cursor.seek("}")) {
    // Ruby's symbols begin with a colon.
    if (cursor.peek() === ":") cursor.at += 1;
    const key = readScalar(cursor, KEY_END);
    cursor.skipSpace();
    if (!cursor.takeSeparator()) {
      cursor.skipStray(",}");
      continue;
    }
    const value = readValue(cursor, depth + 1);
    if (key !== null) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

function readList(cursor: Cursor, closing: string, depth: number): Literal[] {
  const list: Literal[] = [];
  while (cursor.seek(closing)) {
    const start = cursor.at;
    list.push(readValue(cursor, depth + 1));
    if (cursor.at === start) cursor.at += 1;
  }
  return list;
}
