import { listFolders, loadTable } from "./load.ts";
import type { CodeWords, ReasonWords } from "./types.ts";

/** A few words by which an entry may be asked for, in some language. */
export interface Phrase {
  /** "421", "X.7.26" or a reason's slug. */
  readonly id: string;
  readonly text: string;
  /** It is the entry's own name or title. */
  readonly isName: boolean;
}

type Named = Readonly<Record<string, Partial<CodeWords & ReasonWords>>>;

/** Names, titles and search words of every entry in every language that has them. */
export function searchPhrases(): Phrase[] {
  return listFolders("words").flatMap((locale) => [
    ...["reason", "reply", "status"].flatMap((table) => names(locale, table)),
    ...searchWords(locale),
  ]);
}

function names(locale: string, table: string): Phrase[] {
  const entries = Object.entries(loadTable<Named>(`words/${locale}/${table}`) ?? {});
  return entries.flatMap(([id, words]) => {
    const name = words.title ?? words.name;
    // What stands in brackets explains the name ("4.3.1 without dots").
    const text = name?.replace(/\([^)]*\)/g, "").trim();
    return text ? [{ id, text, isName: true }] : [];
  });
}

function searchWords(locale: string): Phrase[] {
  const table = loadTable<Readonly<Record<string, readonly string[]>>>(`words/${locale}/search`);
  return Object.entries(table ?? {}).flatMap(([id, texts]) =>
    texts.map((text) => ({ id, text, isName: false })),
  );
}
