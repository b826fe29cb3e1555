import { Automaton } from "./automaton.ts";
import type { Pattern } from "./pattern.ts";

/** A pattern's number and where it matched: text.slice(start, end). */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** Characters matched, without the gaps. */
  readonly letters: number;
}

/** Finds all of many patterns in one pass: a hit on a literal moves every pattern on that waits for it. */
export class Matcher {
  private readonly automaton: Automaton;
  /** By literal: the places (numbers of slots, counted through all patterns) that it fills. */
  private readonly places: readonly Places[];
  private readonly slots: Place[] = [];
  // What the current text has filled, by place; `stamp` tells whether it is of this text.
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly letters: Int32Array;
  private readonly stamp: Int32Array;
  private turn = 0;

  constructor(patterns: readonly Pattern[]) {
    const byLiteral = new Map<string, Places>();
    for (const [number, pattern] of patterns.entries()) this.addPattern(number, pattern, byLiteral);
    this.automaton = new Automaton([...byLiteral.keys()]);
    this.places = [...byLiteral.values()];
    this.start = new Int32Array(this.slots.length);
    this.end = new Int32Array(this.slots.length);
    this.letters = new Int32Array(this.slots.length);
    this.stamp = new Int32Array(this.slots.length);
  }

  /** In order of their ends. The same pattern may match several times. */
  find(text: string): Match[] {
    const matches: Match[] = [];
    this.turn++;
    this.automaton.search(text, (literal, start, end, whole) => {
      const { closed, open } = this.places[literal]!;
      if (whole) for (const place of closed) this.fill(place, start, end, matches);
      for (const place of open) this.fill(place, start, end, matches);
    });
    return matches;
  }

  private addPattern(number: number, pattern: Pattern, byLiteral: Map<string, Places>): void {
    for (const [at, slot] of pattern.entries()) {
      const place = this.slots.length;
      this.slots.push({
        pattern: number,
        gap: slot.gap,
        befores: befores(pattern, at).map((before) => place - at + before),
        opens: pattern.slice(0, at).every((earlier) => earlier.optional),
        closes: pattern.slice(at + 1).every((later) => later.optional),
      });
      for (const literal of slot.literals) {
        const stem = literal.replace(/\*$/, "");
        const places = byLiteral.get(stem) ?? { closed: [], open: [] };
        byLiteral.set(stem, places);
        (stem === literal ? places.closed : places.open).push(place);
      }
    }
  }

  private fill(place: number, start: number, end: number, matches: Match[]): void {
    const slot = this.slots[place]!;
    let from = slot.opens ? start : -1;
    let letters = end - start;
    for (const before of slot.befores) {
      if (this.stamp[before] !== this.turn) continue;
      const gap = start - this.end[before]!;
      if (gap < 0 || gap > slot.gap) continue;
      from = this.start[before]!;
      letters = end - start + this.letters[before]!;
    }
    if (from < 0) return;
    const better = this.stamp[place] !== this.turn || this.end[place] !== end;
    if (!better && this.start[place]! <= from) return;
    this.stamp[place] = this.turn;
    this.start[place] = from;
    this.end[place] = end;
    this.letters[place] = letters;
    if (slot.closes) matches.push({ pattern: slot.pattern, start: from, end, letters });
  }
}

/** Numbers of slots: those that need the word to end with the literal, and those that do not ("greylist*"). */
interface Places {
  readonly closed: number[];
  readonly open: number[];
}

interface Place {
  readonly pattern: number;
  readonly gap: number;
  /** Places that may come right before this one. */
  readonly befores: readonly number[];
  /** Whether a match may begin and end here. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The slot before, and those before it as far as optional ones may be left out. */
function befores(pattern: Pattern, at: number): number[] {
  const found: number[] = [];
  for (let before = at - 1; before >= 0; before--) {
    found.push(before);
    if (!pattern[before]!.optional) break;
  }
  return found;
}
