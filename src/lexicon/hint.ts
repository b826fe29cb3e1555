import { loadTable } from "../catalog/load.ts";
import type { Reason } from "../terms.ts";

/** `catalog/hint.json`: by service, its machine words. */
export type HintTable = Readonly<Record<string, Readonly<Record<string, Reason>>>>;

export const hints = () => loadTable<HintTable>("hint") ?? {};

let index: ReadonlyMap<string, ReadonlyMap<string, Reason>> | undefined;

/** The reason that a service's machine word stands for. Its own table goes first: "blocked" differs from one to the next. */
export function reasonOfHint(hint: string, service: string | null): Reason | undefined {
  index ??= indexHints();
  const word = plainHint(hint);
  const own = index.get(service ?? "")?.get(word);
  if (own) return own;
  for (const words of index.values()) {
    const reason = words.get(word);
    if (reason) return reason;
  }
  return undefined;
}

/** Only words no one writes by chance: "RESOLVER.ADR.RecipNotFound", but not "old". They are found in texts as well. */
export function isTellingHint(word: string): boolean {
  return /[.][A-Z]/.test(word);
}

function indexHints() {
  const indexed = Object.entries(hints()).map(([service, words]) => {
    const entries = Object.entries(words).map(
      ([word, reason]) => [plainHint(word), reason] as const,
    );
    return [service, new Map(entries)] as const;
  });
  return new Map(indexed);
}

function plainHint(word: string): string {
  return word
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
}
