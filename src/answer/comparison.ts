import type { EntryFacts } from "./facts.ts";

/** What entries are compared by, most telling first. */
export const ASPECTS = [
  "severity",
  "permanence",
  "retry",
  "category",
  "subject",
  "phases",
  "connection",
  "actors",
  "companions",
  "standing",
  "reason",
] as const satisfies readonly (keyof EntryFacts)[];

export type Aspect = (typeof ASPECTS)[number];

/** One aspect of all entries; `values` run parallel to the entries. */
export type ComparisonRow = {
  readonly [A in Aspect]: {
    readonly aspect: A;
    readonly values: readonly EntryFacts[A][];
    readonly differs: boolean;
  };
}[Aspect];

/** Every aspect that at least one of the entries has. */
export function comparisonRows(entries: readonly EntryFacts[]): ComparisonRow[] {
  return ASPECTS.map((aspect) => {
    const values = entries.map((entry) => entry[aspect]);
    const distinct = new Set(values.map((value) => JSON.stringify(value)));
    return { aspect, values, differs: distinct.size > 1 } as ComparisonRow;
  }).filter(({ values }) => values.some((value) => value !== null && value.length > 0));
}

/** Only what differs. */
export function differences(entries: readonly EntryFacts[]): ComparisonRow[] {
  return comparisonRows(entries).filter((row) => row.differs);
}
