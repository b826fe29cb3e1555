/** A literal's number and where it stands: text.slice(start, end). */
export interface FoundLiteral {
  readonly literal: number;
  readonly start: number;
  readonly end: number;
}

const NONE = -1;
/** Behind Cyrillic come scripts that set no spaces between words, and those that neither reader asks for. */
const MOST_LETTERS = 0x530;

/**
 * Many literals, found in one pass over a text of UTF-16 code units. One that begins with a letter must begin a word
 * there, so that most of a text is stepped over. Linear: at most the longest literal is read for each word.
 */
export class LiteralTrie {
  // One entry for each state, breadth first: the children of a state are neighbours, and those of the next one follow.
  private readonly unit: Uint16Array;
  private readonly firstChild: Int32Array;
  /** The literal that ends at a state. */
  private readonly ends: Int32Array;
  /** The root's children, by code unit; the root itself where there is none. */
  private readonly first = new Uint16Array(0x10000);
  /** By code unit: whether it is part of a word. */
  private readonly letter: Uint8Array;

  /** No literal may be empty or come twice. */
  constructor(literals: readonly string[], isLetter: (unit: number) => boolean) {
    const { unit, firstChild, ends } = layOut(literals);
    this.unit = unit;
    this.firstChild = firstChild;
    this.ends = ends;
    for (let state = 1; state < this.firstChild[1]!; state++) this.first[this.unit[state]!] = state;
    this.letter = Uint8Array.from({ length: MOST_LETTERS }, (_none, unit) => +isLetter(unit));
  }

  /** In order of their starts, then of their ends. */
  search(text: string): FoundLiteral[] {
    const found: FoundLiteral[] = [];
    let inWord = false;
    for (let start = 0; start < text.length; start++) {
      const unit = text.charCodeAt(start);
      const goesOn = inWord;
      inWord = unit < MOST_LETTERS && this.letter[unit] === 1;
      if (!goesOn || !inWord) this.findAt(text, start, this.first[unit]!, found);
    }
    return found;
  }

  private findAt(text: string, start: number, first: number, found: FoundLiteral[]): void {
    let state = first;
    for (let end = start + 1; state > 0; end++) {
      const literal = this.ends[state]!;
      if (literal !== NONE) found.push({ literal, start, end });
      if (end === text.length) return;
      state = this.childOf(state, text.charCodeAt(end));
    }
  }

  private childOf(state: number, unit: number): number {
    const end = this.firstChild[state + 1]!;
    for (let child = this.firstChild[state]!; child < end; child++)
      if (this.unit[child] === unit) return child;
    return 0;
  }
}

/** The states of a trie, level by level. In sorted order, the literals that begin alike are neighbours. */
function layOut(literals: readonly string[]) {
  const sorted = [...literals].sort();
  const numbers = new Map(literals.map((literal, number) => [literal, number]));
  const most = literals.reduce((sum, { length }) => sum + length, 2);
  const unit = new Uint16Array(most);
  const [firstChild, ends] = [new Int32Array(most), new Int32Array(most)];
  // By state: the sorted literals that go through it.
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  to[0] = sorted.length;
  let count = 1;
  for (let depth = 0, state = 0; state < count; depth++)
    for (const level = count; state < level; state++) {
      firstChild[state] = count;
      let at = from[state]!;
      // The shortest of them comes first.
      ends[state] = sorted[at]?.length === depth ? numbers.get(sorted[at++]!)! : NONE;
      while (at < to[state]!) {
        from[count] = at;
        unit[count] = sorted[at]!.charCodeAt(depth);
        while (at < to[state]! && sorted[at]!.charCodeAt(depth) === unit[count]) at++;
        to[count++] = at;
      }
    }
  firstChild[count] = count;
  return { unit, firstChild, ends };
}
