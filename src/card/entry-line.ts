import type { EntryRef, EntryType } from "../answer/answer.ts";
import { type EntryFacts, entryFacts } from "../answer/facts.ts";
import { compareRefs, entryRef } from "../answer/neighbours.ts";
import { statusCodes } from "../catalog/find.ts";
import { loadTable } from "../catalog/load.ts";
import type { ProviderFacts } from "../catalog/types.ts";
import type { Words } from "../words/words.ts";
import { entryMark, entryName, reasonTitle } from "./names.ts";
import { entryPath } from "./path.ts";

/** One line of a list of everything: enough to recognise an entry and to go there. */
export interface EntryLine {
  readonly id: string;
  readonly type: EntryType;
  /** "421", "X.7.26", a reason's title, "TSS04 (Yahoo Mail)". */
  readonly mark: string;
  readonly name: string;
  readonly path: string;
  /** What it stands together with: severity of a reply code, subject of an enhanced code, provider; empty for reasons. */
  readonly group: string;
}

/** Everything the catalog knows, in its order. Reads every file of it. */
export function entryLines(words: Words): EntryLine[] {
  return catalogIds()
    .map(entryRef)
    .sort(compareRefs)
    .flatMap((ref) => {
      const facts = entryFacts(ref);
      return facts ? [entryLine(ref, facts, words)] : [];
    });
}

function catalogIds(): string[] {
  const keys = (table: string) => Object.keys(loadTable<object>(table) ?? {});
  const providers = Object.entries(loadTable<Record<string, ProviderFacts>>("provider") ?? {});
  const phrases = providers.flatMap(([id, facts]) =>
    facts.phrases.map((each) => `${id}-${each.id}`),
  );
  return [...keys("reply"), ...Object.keys(statusCodes()), ...keys("reason"), ...phrases];
}

function entryLine(ref: EntryRef, facts: EntryFacts, words: Words): EntryLine {
  const mark = entryMark(ref, words);
  const ofProvider = ref.type === "provider-code" && facts.reason;
  const name = ofProvider ? reasonTitle(ofProvider, words) : entryName(ref, words);
  return { ...ref, mark, name, path: entryPath(ref), group: group(ref, facts, words) };
}

function group(ref: EntryRef, facts: EntryFacts, words: Words): string {
  switch (ref.type) {
    case "reply-code":
      return facts.severity ? words.term("severity", facts.severity).name : "";
    case "enhanced-code":
      return facts.subject ? words.term("subject", facts.subject).name : "";
    case "reason":
      return "";
    case "provider-code":
      return facts.provider?.name ?? "";
  }
}
