import { fold } from "./fold.ts";
import { listFolders, loadTable } from "./load.ts";

/** `catalog/words/<locale>/ask.json`: how people ask, in every language at once. */
export type Role = "versus" | "and" | "compare" | "asking" | "code" | "help";

export interface AskWords {
  /** Folded words, blank-separated where there are several, to what they do. The first role given wins. */
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Words of scripts without word breaks that stand out by themselves. */
  readonly unspaced: RegExp;
  /** What is written onto words: "nya" of "inboxnya". */
  readonly endings: readonly string[];
  /** "And" of those scripts, written right behind a word; only where a comparison was asked for. */
  readonly attachedAnd: RegExp;
}

/** Most words that one entry of `ask.json` holds. */
export const LONGEST = 6;

const UNSPACED_SCRIPT = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]+$/u;
const HANGUL = /^\p{sc=Hangul}+$/u;

type Table = Readonly<Partial<Record<Role | "endings", readonly string[]>>>;

let loaded: AskWords | undefined;

/** The words of every language's `ask.json`, loaded once. */
export function askWords(): AskWords {
  loaded ??= load();
  return loaded;
}

function load(): AskWords {
  const roles = new Map<string, Set<Role>>();
  const endings: string[] = [];
  for (const locale of listFolders("words")) {
    const { endings: own = [], ...table } = loadTable<Table>(`words/${locale}/ask`) ?? {};
    endings.push(...own);
    for (const [role, words] of Object.entries(table)) {
      for (const word of words) add(roles, fold(word).replaceAll("'", " ").trim(), role as Role);
    }
  }
  const unspaced = [...roles.keys()].filter((word) => UNSPACED_SCRIPT.test(word));
  const ands = [...roles].filter(([, has]) => has.has("and")).map(([word]) => word);
  const hangul = ands.filter((word) => HANGUL.test(word)).join("|");
  const others = ands.filter((word) => UNSPACED_SCRIPT.test(word)).join("|");
  return {
    roles,
    endings,
    unspaced: new RegExp(longestFirst(unspaced.filter((word) => word.length > 1)) || "(?!)", "gu"),
    attachedAnd: new RegExp(`(?<=\\p{sc=Hangul})(?:${hangul})(?=\\s)|${others}`, "gu"),
  };
}

function add(roles: Map<string, Set<Role>>, word: string, role: Role): void {
  roles.set(word, (roles.get(word) ?? new Set()).add(role));
}

function longestFirst(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join("|");
}
