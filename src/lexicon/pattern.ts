import { plainPhrase } from "./normalise.ts";

/** One place of a pattern, which one of several literals fills. */
export interface Slot {
  readonly literals: readonly string[];
  /** Most characters between the slot before and this one. */
  readonly gap: number;
  readonly optional: boolean;
}

export type Pattern = readonly Slot[];

/** Between neighbours: a space, or a quote or colon with it. */
const NEAR = 2;
/** What " … " stands for: a name, a number, a few words. */
const FAR = 60;

/**
 * Reads the notation of `catalog/phrase/`: "{user|mailbox} {is |}unknown" has alternatives, an empty one makes its
 * place optional, " … " lets up to 60 characters pass, "greylist*" is found at the beginning of longer words too. All of it compares as {@link plainPhrase} leaves it.
 */
export function readPattern(notation: string): Pattern {
  const slots: Slot[] = [];
  let gap = 0;
  for (const piece of notation.split(/(\{[^{}]*\}|\s…\s)/)) {
    if (piece.trim() === "…") gap = FAR;
    else if (piece.trim() !== "") {
      slots.push({ ...readSlot(piece), gap });
      gap = NEAR;
    }
  }
  return slots;
}

/** A literal text with nothing but " … " in it: what `catalog/provider/` holds. */
export function readLiteral(text: string): Pattern {
  const pieces = text.split("…").map(plainPhrase).filter(Boolean);
  return pieces.map((piece, at) => ({ literals: [piece], gap: at ? FAR : 0, optional: false }));
}

function readSlot(piece: string): Omit<Slot, "gap"> {
  const choices = piece.startsWith("{") ? piece.slice(1, -1).split("|") : [piece];
  const literals = choices.map(plainPhrase);
  return {
    literals: [...new Set(literals)].filter(Boolean),
    optional: literals.includes(""),
  };
}
