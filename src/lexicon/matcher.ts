import { isLetter, splitsWord } from "./letters.ts";
import { LiteralTrie } from "./literal-trie.ts";
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
  private readonly trie: LiteralTrie;
  /** By literal: the places (numbers of slots, counted through all patterns) that it fills. */
  private readonly places: readonly Places[];
  private readonly slots: Place[] = [];
  /** By place: how the text of that search filled it, the last few times. */
  private readonly fills: Match[][];
  /** By place: the last search that filled it. */
  private readonly filled: Uint32Array;
  /** By place: the last search that could fill it. Most places that a literal fits wait for another one first. */
  private readonly awaited: Uint32Array;
  private search = 0;

  constructor(patterns: readonly Pattern[]) {
    const byLiteral = new Map<string, Places>();
    for (const [number, pattern] of patterns.entries()) this.addPattern(number, pattern, byLiteral);
    this.trie = new LiteralTrie([...byLiteral.keys()], isLetter);
    this.places = [...byLiteral.values()];
    this.fills = this.slots.map(() => []);
    this.filled = new Uint32Array(this.slots.length);
    this.awaited = Uint32Array.from(this.slots, ({ opens }) => (opens ? EVER : 0));
  }

  /** In order of their ends. The same pattern may match several times. */
  find(text: string): Match[] {
    const matches: Match[] = [];
    this.search++;
    const found = this.trie.search(text).sort((one, other) => one.end - other.end);
    for (const { literal, start, end } of found) {
      const { closed, open } = this.places[literal]!;
      if (!splitsWord(text, end)) for (const place of closed) this.fill(place, start, end, matches);
      for (const place of open) this.fill(place, start, end, matches);
    }
    return matches;
  }

  private addPattern(number: number, pattern: Pattern, byLiteral: Map<string, Places>): void {
    for (const [at, slot] of pattern.entries()) {
      const place = this.slots.length;
      this.slots.push({
        pattern: number,
        gap: slot.gap,
        befores: befores(pattern, at).map((before) => place - at + before),
        afters: afters(pattern, at).map((after) => place - at + after),
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
    if (this.awaited[place]! < this.search) return;
    const slot = this.slots[place]!;
    const fill = this.join(slot, start, end);
    if (!fill) return;
    if (this.filled[place] !== this.search) this.fills[place] = [fill];
    else if (this.fills[place]!.push(fill) > REMEMBERED) this.fills[place]!.shift();
    this.filled[place] = this.search;
    for (const after of slot.afters)
      if (this.awaited[after] !== EVER) this.awaited[after] = this.search;
    if (slot.closes) matches.push(fill);
  }

  /** The literal together with what stands before it; the longest, if there are several. */
  private join(slot: Place, start: number, end: number): Match | undefined {
    let best: Match | undefined;
    for (const before of slot.befores) {
      if (this.filled[before] !== this.search) continue;
      for (const last of this.fills[before]!) {
        const gap = start - last.end;
        if (gap < 0 || gap > slot.gap || (best && best.start <= last.start)) continue;
        best = {
          pattern: slot.pattern,
          start: last.start,
          end,
          letters: last.letters + end - start,
        };
      }
    }
    if (best || !slot.opens) return best;
    return { pattern: slot.pattern, start, end, letters: end - start };
  }
}

/** Fills of one place that later words may join on to: "the" and "the mailbox" in "the mailbox size limit". */
const REMEMBERED = 4;
/** A search that is never reached: where a match may begin, no other place is waited for. */
const EVER = 0xffff_ffff;

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
  /** Places that may come right after it. */
  readonly afters: readonly number[];
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

/** The slot after, and those after it as far as optional ones may be left out. */
function afters(pattern: Pattern, at: number): number[] {
  const end = pattern.findIndex((slot, after) => after > at && !slot.optional);
  return [...pattern.keys()].slice(at + 1, end < 0 ? undefined : end + 1);
}
