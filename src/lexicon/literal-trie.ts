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
    const states = layOut(literals);
    this.unit = Uint16Array.from(states, ({ unit }) => unit);
    this.firstChild = Int32Array.from(states, ({ children }) => children);
    this.ends = Int32Array.from(states, ({ literal }) => literal);
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

/** A state while the trie is built: the literals `from` to `to` of the sorted ones begin alike, `depth` units long. */
interface State {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  children: number;
  literal: number;
}

function layOut(literals: readonly string[]): State[] {
  const order = literals.map((_literal, number) => number);
  order.sort((one, other) => (literals[one]! < literals[other]! ? -1 : 1));
  const sorted = order.map((number) => literals[number]!);
  const states = [newState(0, 0, sorted.length, 0)];
  for (const state of states) {
    state.children = states.length;
    const { from, to, depth } = state;
    // The shortest of them comes first.
    const whole = sorted[from]?.length === depth;
    if (whole) state.literal = order[from]!;
    for (let at = whole ? from + 1 : from; at < to; at = states.at(-1)!.to) {
      const unit = sorted[at]!.charCodeAt(depth);
      states.push(newState(unit, at, endOfRun(sorted, at, to, depth), depth + 1));
    }
  }
  // Behind the last state's children there are none.
  return [...states, { ...newState(0, 0, 0, 0), children: states.length }];
}

function newState(unit: number, from: number, to: number, depth: number): State {
  return { unit, from, to, depth, children: 0, literal: NONE };
}

/** Where the literals that have the same unit at `depth` as the one at `from` end. */
function endOfRun(sorted: readonly string[], from: number, to: number, depth: number): number {
  const unit = sorted[from]!.charCodeAt(depth);
  let end = from + 1;
  while (end < to && sorted[end]!.charCodeAt(depth) === unit) end++;
  return end;
}
