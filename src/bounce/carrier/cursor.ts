const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: " ",
  f: " ",
  "0": " ",
};
const SPACE = " \t\n\r,;\u00a0";

/** A place in a text; every step moves it forward, so reading takes linear time. */
export class Cursor {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  peek(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  skipSpace(): void {
    while (this.at < this.text.length && SPACE.includes(this.peek())) this.at += 1;
  }

  /** Moves to the next member; false, and past it, at `closing` or the end of the text. */
  seek(closing: string): boolean {
    this.skipSpace();
    if (this.at >= this.text.length) return false;
    if (this.peek() !== closing) return true;
    this.at += 1;
    return false;
  }

  /** Past ":", "=>" or "=" between a key and its value. */
  takeSeparator(): boolean {
    const separator = ["=>", ":", "="].find((one) => this.text.startsWith(one, this.at));
    this.at += separator?.length ?? 0;
    return separator !== undefined;
  }

  /** Up to one of `ends`, at least one character: nothing a key can be was here. */
  skipStray(ends: string): void {
    if (!ends.includes(this.peek())) this.at += 1;
    while (this.at < this.text.length && !ends.includes(this.peek())) this.at += 1;
  }

  /** A quoted string, escapes undone; to the end of the text where it is never closed. */
  takeString(): string {
    const quote = this.peek();
    const parts: string[] = [];
    let from = ++this.at;
    for (; this.at < this.text.length && this.peek() !== quote; this.at += 1) {
      if (this.peek() !== "\\") continue;
      parts.push(this.text.slice(from, this.at), this.takeEscape());
      from = this.at + 1;
    }
    parts.push(this.text.slice(from, this.at));
    this.at += 1;
    return parts.join("");
  }

  /** At a backslash; leaves the cursor on the escape's last character. */
  private takeEscape(): string {
    this.at += 1;
    const letter = this.peek();
    const hex = letter === "u" ? 4 : letter === "x" ? 2 : 0;
    if (!hex) return ESCAPES[letter] ?? letter;
    const code = Number.parseInt(this.text.slice(this.at + 1, this.at + 1 + hex), 16);
    if (Number.isNaN(code)) return letter;
    this.at += hex;
    return String.fromCharCode(code);
  }

  /** A number, a name, or words without quotes ("Error: Invalid login" of an inspected object), up to one of `ends`. */
  takeWord(ends: string): string {
    const from = this.at;
    while (this.at < this.text.length && !ends.includes(this.peek())) this.at += 1;
    return this.text.slice(from, this.at).trim();
  }
}
