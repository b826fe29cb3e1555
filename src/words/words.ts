import { loadTable } from "../catalog/load.ts";
import type {
  CodeWords,
  PairWords,
  ProviderWords,
  ReasonWords,
  Term,
  TermGroup,
  Terms,
} from "../catalog/types.ts";
import { directionOf, ENGLISH, resolveLocale } from "./locale.ts";
import { compileMessage, type Message, type Pattern, type Values } from "./message.ts";

/** What a table of `catalog/words/<locale>/` holds. */
interface WordTables {
  readonly reply: CodeWords;
  readonly status: CodeWords;
  readonly reason: ReasonWords;
  readonly pair: PairWords;
  readonly provider: ProviderWords;
}

/** An entry in the reader's language, or (`inEnglish`) in English where that language lacks it. */
export interface Said<T> {
  readonly words: T;
  readonly inEnglish: boolean;
}

/** The words of one locale. Entries fall back to English one by one. */
export interface Words {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** An entry's words; undefined only where English lacks it too. */
  entry<K extends keyof WordTables>(table: K, id: string): Said<WordTables[K]> | undefined;
  /** An interface sentence: "card.verdict.permanent" is key "verdict.permanent" of `ui/card.json`. ICU MessageFormat. */
  say(key: string, values?: Values): string;
  /** The short word for a value of an enum or a digit: term("severity", "transient"). */
  term(group: TermGroup, id: string): Term;
  /** What people of this language type for an entry; undefined where nobody collected it. */
  searchWord(id: string): string | undefined;
  /** "a, b, c": an enumeration of values, no sentence. */
  list(values: readonly string[]): string;
  /** Whether English has this sentence. */
  has(key: string): boolean;
}

type Sentences = Readonly<Record<string, Pattern>>;

const cache = new Map<string, Words>();

/** The words for a BCP 47 tag or a platform's spelling of one, made once per locale; English for unknown ones. */
export function wordsFor(tag: string | null | undefined): Words {
  const locale = resolveLocale(tag);
  let words = cache.get(locale);
  if (!words) {
    words = createWords(locale);
    cache.set(locale, words);
  }
  return words;
}

function createWords(locale: string): Words {
  const messages = new Map<string, Message>();
  const messageOf = (key: string): Message => {
    let message = messages.get(key);
    if (!message) {
      const own = sentence(locale, key);
      message = compileMessage(own ?? sentence(ENGLISH, key) ?? key, own ? locale : ENGLISH);
      messages.set(key, message);
    }
    return message;
  };
  return {
    locale,
    direction: directionOf(locale),
    entry: (table, id) => entry(locale, table, id),
    term: (group, id) => term(locale, group, id) ?? term(ENGLISH, group, id) ?? { name: id },
    say: (key, values = {}) => messageOf(key)(values),
    searchWord: (id) =>
      loadTable<Record<string, readonly string[]>>(`words/${locale}/search`)?.[id]?.[0],
    list: (values) => values.join(messageOf("card.separator")({})),
    has: (key) => sentence(ENGLISH, key) !== undefined,
  };
}

function entry<K extends keyof WordTables>(locale: string, table: K, id: string) {
  const own = loadTable<Record<string, WordTables[K]>>(`words/${locale}/${table}`)?.[id];
  if (own) return { words: own, inEnglish: false };
  const english = loadTable<Record<string, WordTables[K]>>(`words/${ENGLISH}/${table}`)?.[id];
  return english && { words: english, inEnglish: true };
}

function term(locale: string, group: TermGroup, id: string): Term | undefined {
  return loadTable<Terms>(`words/${locale}/terms`)?.[group]?.[id];
}

function sentence(locale: string, key: string): Pattern | undefined {
  const dot = key.indexOf(".");
  return loadTable<Sentences>(`words/${locale}/ui/${key.slice(0, dot)}`)?.[key.slice(dot + 1)];
}
