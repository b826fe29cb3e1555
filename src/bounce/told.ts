import { loadTable } from "../catalog/load.ts";
import type { MtaFacts } from "./mta-facts.ts";
import { noticeTables } from "./notice-words.ts";
import { foldText, indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** What known phrases in a letter's words say. */
export interface Told {
  /** Different sentences that only notices have. */
  readonly strong: number;
  readonly failure: boolean;
  /** Words of failure that other mail has too. */
  readonly weakFailure: boolean;
  readonly delay: boolean;
  /** Says that nobody will try again. */
  readonly final: boolean;
  readonly delivered: boolean;
  /** Ids of `catalog/mta/`, once for each sentence of theirs. */
  readonly mtas: readonly string[];
}

type Tag = "failure" | "weak" | "delay" | "final" | "delivered" | `mta ${string}`;

/** A notice says what happened early; what follows is advice. */
const MAX_WORDS = 20_000;

interface Index {
  readonly find: PhraseFinder;
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
}

let index: Index | undefined;
const known = new WeakMap<object, Told>();

/** All tables of phrases in one pass over the words, once for each letter. */
export function toldBy(letter: { readonly words: string }): Told {
  let told = known.get(letter);
  if (!told) {
    told = readWords(letter.words);
    known.set(letter, told);
  }
  return told;
}

function readWords(words: string): Told {
  index ??= buildIndex();
  const found = index.find(foldText(words.slice(0, MAX_WORDS)));
  const strong = new Set<string>();
  const tags: Tag[] = [];
  for (const phrase of new Set(found.map((one) => one.phrase))) {
    const own = index.tags.get(phrase) ?? [];
    if (own.some((tag) => tag === "failure" || tag === "delay" || tag === "delivered"))
      strong.add(phrase);
    tags.push(...own);
  }
  return {
    strong: strong.size,
    failure: tags.includes("failure"),
    weakFailure: tags.includes("weak"),
    delay: tags.includes("delay"),
    final: tags.includes("final"),
    delivered: tags.includes("delivered"),
    mtas: tags.filter((tag) => tag.startsWith("mta ")).map((tag) => tag.slice(4)),
  };
}

function buildIndex(): Index {
  const { failure, delay, delivered } = noticeTables();
  const tags = new Map<string, Tag[]>();
  const add = (phrases: readonly string[], tag: Tag) => {
    for (const phrase of phrases) tags.set(phrase, [...(tags.get(phrase) ?? []), tag]);
  };
  add(failure.phrases, "failure");
  add(failure.weak, "weak");
  add(delay.phrases, "delay");
  add(delay.final, "final");
  add(delivered.phrases, "delivered");
  for (const [id, { words }] of Object.entries(loadTable<Record<string, MtaFacts>>("mta") ?? {}))
    add(words, `mta ${id}`);
  return { find: indexPhrases([...tags.keys()]), tags };
}
