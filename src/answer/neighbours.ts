import { findStatusCode } from "../catalog/find.ts";
import { loadTable } from "../catalog/load.ts";
import { REASONS } from "../terms.ts";
import type { EntryRef, EntryType } from "./answer.ts";
import { entryFacts } from "./facts.ts";

const ORDER: readonly EntryType[] = ["reply-code", "enhanced-code", "reason", "provider-code"];

/** An id to a reference, by its shape alone. */
export function entryRef(id: string): EntryRef {
  if (/^\d{3}$/.test(id)) return { id, type: "reply-code" };
  if (/^[X245]\.\d{1,3}\.\d{1,3}$/.test(id)) return { id, type: "enhanced-code" };
  const isReason = REASONS.some((reason) => reason === id);
  return { id, type: isReason ? "reason" : "provider-code" };
}

/** Entries this one is often taken for, most confused first, in this one's class where they have it. */
export function neighbours(ref: EntryRef): EntryRef[] {
  const ids = entryFacts(ref)?.confusedWith ?? [];
  const refs = ids.map((id) => entryRef(inClassOf(ref, id)));
  return refs.filter((other) => other.id !== ref.id && entryFacts(other));
}

/** "X.1.10" beside "5.1.1" is 5.1.10. */
function inClassOf(ref: EntryRef, id: string): string {
  const digit = ref.type === "enhanced-code" ? ref.id.charAt(0) : "X";
  if (digit === "X" || !id.startsWith("X.")) return id;
  return findStatusCode(id)?.facts.classes.includes(digit) ? digit + id.slice(1) : id;
}

/**
 * The key of two entries' note in `words/en/pair.json`, whichever way round; undefined where there is none.
 * A note on "X.1.1 vs X.1.10" serves 5.1.1 and 5.1.10 too.
 */
export function pairKey(a: EntryRef, b: EntryRef): string | undefined {
  const pairs = loadTable<Readonly<Record<string, unknown>>>("words/en/pair") ?? {};
  const [first, second] = compareRefs(a, b) <= 0 ? [a, b] : [b, a];
  for (const left of keysOf(first)) {
    for (const right of keysOf(second)) {
      const key = [`${left} vs ${right}`, `${right} vs ${left}`].find((each) =>
        Object.hasOwn(pairs, each),
      );
      if (key && left !== right) return key;
    }
  }
  return undefined;
}

/** The id itself, then the catalog's class-free key. */
function keysOf(ref: EntryRef): string[] {
  const key = ref.type === "enhanced-code" ? findStatusCode(ref.id)?.key : undefined;
  return key && key !== ref.id ? [ref.id, key] : [ref.id];
}

/** Catalog order: reply codes ascending, enhanced codes by number, reasons, provider codes. */
export function compareRefs(a: EntryRef, b: EntryRef): number {
  const byType = ORDER.indexOf(a.type) - ORDER.indexOf(b.type);
  return byType || a.id.localeCompare(b.id, "en", { numeric: true });
}
