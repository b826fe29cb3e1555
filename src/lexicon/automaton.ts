/**
 * Called with the number of a literal and where it stands: text.slice(start, end). `whole`: its last word ends there,
 * while otherwise only the beginning of a longer word was found.
 */
export type Found = (literal: number, start: number, end: number, whole: boolean) => void;

const ROOT = 0;
const NONE = -1;

/**
 * Finds all of many literals in one pass over a text: Aho and Corasick, "Efficient string matching" (1975), over UTF-16
 * code units. The time of a search is linear in the text plus the hits. A literal that begins with a letter or digit must
 * begin a word there.
 */
export class Automaton {
  private readonly literals: readonly string[];
  /** The root's edges, by code unit. */
  private readonly first = new Int32Array(0x10000);
  // One row per state. Edges are lists: the child, then its siblings. Few states have more than three.
  private readonly unit = [0];
  private readonly child = [NONE];
  private readonly sibling = [NONE];
  /** Where to go on when no edge fits: the longest suffix that is a state too. */
  private readonly failure = [ROOT];
  /** The nearest state along the failures that ends a literal. */
  private readonly shorter = [ROOT];
  private readonly ends = [NONE];

  constructor(literals: readonly string[]) {
    this.literals = literals;
    for (const [index, literal] of literals.entries()) this.add(literal, index);
    this.linkFailures();
  }

  search(text: string, found: Found): void {
    let state = ROOT;
    for (let at = 0; at < text.length; at++) {
      state = this.step(state, text.charCodeAt(at));
      let hit = this.ends[state] === NONE ? this.shorter[state]! : state;
      for (; hit !== ROOT; hit = this.shorter[hit]!) {
        const literal = this.ends[hit]!;
        const start = at + 1 - this.literals[literal]!.length;
        if (splitsWord(text, start)) continue;
        found(literal, start, at + 1, !splitsWord(text, at + 1));
      }
    }
  }

  private step(from: number, unit: number): number {
    for (let state = from; state !== ROOT; state = this.failure[state]!) {
      const next = this.edge(state, unit);
      if (next !== NONE) return next;
    }
    return this.first[unit]!;
  }

  private edge(state: number, unit: number): number {
    if (state === ROOT) return this.first[unit] || NONE;
    let next = this.child[state]!;
    while (next !== NONE && this.unit[next] !== unit) next = this.sibling[next]!;
    return next;
  }

  private add(literal: string, index: number): void {
    let state = ROOT;
    for (let at = 0; at < literal.length; at++) {
      const unit = literal.charCodeAt(at);
      const next = this.edge(state, unit);
      state = next === NONE ? this.grow(state, unit) : next;
    }
    this.ends[state] = index;
  }

  private grow(parent: number, unit: number): number {
    const state = this.unit.push(unit) - 1;
    this.child.push(NONE);
    this.sibling.push(parent === ROOT ? NONE : this.child[parent]!);
    this.failure.push(ROOT);
    this.shorter.push(ROOT);
    this.ends.push(NONE);
    if (parent === ROOT) this.first[unit] = state;
    else this.child[parent] = state;
    return state;
  }

  /** Breadth first, so that the failure of a state is linked before those of its children. */
  private linkFailures(): void {
    const queue = [...this.first].filter((state) => state !== ROOT);
    for (const state of queue) {
      for (let next = this.child[state]!; next !== NONE; next = this.sibling[next]!) {
        const failure = this.step(this.failure[state]!, this.unit[next]!);
        this.failure[next] = failure;
        this.shorter[next] = this.ends[failure] === NONE ? this.shorter[failure]! : failure;
        queue.push(next);
      }
    }
  }
}

function splitsWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** Latin lower case, digits, Greek and Cyrillic: normalised text of the scripts that set spaces between words. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0x370 && unit < 0x530)
  );
}
