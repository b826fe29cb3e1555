import type { FactsBlock, Line } from "./card.ts";

export type FactRow = FactsBlock["rows"][number];

/** A labelled value, or nothing where the value is empty. */
export function factRow(label: string, value: Line): FactRow | undefined {
  return value.length ? { label, value } : undefined;
}
