import { loadTable } from "../../catalog/load.ts";
import { noticeTables } from "../notice-words.ts";
import { foldText, indexPhrases, type PhraseFinder } from "../phrase-index.ts";
import type { MtaFacts } from "./mta-facts.ts";

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
  /** Waits for a list's moderator: nothing failed yet. */
  readonly held: boolean;
  /** Ids of `catalog/mta/`, once for each sentence of theirs. */
  readonly mtas: readonly string[];
}

type Tag = "failure" | "weak" | "delay" | "final" | "delivered" | "held";

/** What one phrase says, and whose it is. */
interface Meaning {
  readonly tags: Set<Tag>;
  readonly mtas: string[];
}

/** What only notices say. */
const STRONG: readonly Tag[] = ["failure", "delay", "delivered"];

/** A notice says what happened early; what follows is advice. */
const MAX_WORDS = 20_000;

interface Index {
  readonly find: PhraseFinder;
  readonly meanings: ReadonlyMap<string, Meaning>;
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
  const said = new Set<Tag>();
  const mtas: string[] = [];
  let strong = 0;
  for (const phrase of new Set(found.map((one) => one.phrase))) {
    const meaning = index.meanings.get(phrase) as Meaning;
    if (STRONG.some((tag) => meaning.tags.has(tag))) strong++;
    for (const tag of meaning.tags) said.add(tag);
    for (const mta of meaning.mtas) mtas.push(mta);
  }
  return {
    strong,
    failure: said.has("failure"),
    weakFailure: said.has("weak"),
    delay: said.has("delay"),
    final: said.has("final"),
    delivered: said.has("delivered"),
    held: said.has("held"),
    mtas,
  };
}

function buildIndex(): Index {
  const { failure, delay, delivered, "auto-reply": answers } = noticeTables();
  const meanings = new Map<string, Meaning>();
  const meaningOf = (phrase: string) => {
    const meaning = meanings.get(phrase) ?? { tags: new Set(), mtas: [] };
    meanings.set(phrase, meaning);
    return meaning;
  };
  const add = (phrases: readonly string[], tag: Tag) => {
    for (const phrase of phrases) meaningOf(phrase).tags.add(tag);
  };
  add(failure.phrases, "failure");
  add(failure.weak, "weak");
  add(delay.phrases, "delay");
  add(delay.final, "final");
  add(delivered.phrases, "delivered");
  add(answers.held, "held");
  for (const [id, { words }] of Object.entries(loadTable<Record<string, MtaFacts>>("mta") ?? {}))
    for (const phrase of words) meaningOf(phrase).mtas.push(id);
  return { find: indexPhrases([...meanings.keys()]), meanings };
}
