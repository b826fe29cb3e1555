import { loadTable } from "../catalog/load.ts";
import { type Fields, fieldValue } from "../mail/fields.ts";
import type { Letter } from "./letter.ts";
import { foldText, indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** `catalog/mta/<id>.json`: how a program's notices are known. Pieces are literal and in lower case. */
export interface MtaFacts {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly from: readonly string[];
  readonly subject: readonly string[];
  /** "x-zohomail" or "x-mailer: zoho mail". */
  readonly headers: readonly string[];
  /** A notice that this entry must be found by. */
  readonly sample: { readonly header: Readonly<Record<string, string>>; readonly words: string };
  readonly verified: boolean;
}

interface Recogniser {
  readonly mtas: readonly (readonly [string, MtaFacts])[];
  readonly find: PhraseFinder;
  readonly idsByPhrase: ReadonlyMap<string, readonly string[]>;
}

/** Programs say who they are in the first lines. */
const MAX_WORDS = 3_000;
const WEIGHT = { words: 3, headers: 3, from: 2, subject: 2 } as const;
/** One sign in the header may be chance; a program's own sentence is not. */
const ENOUGH = 3;

let recogniser: Recogniser | undefined;

/** Which program wrote a letter: an id of `catalog/mta/`; null where the signs do not suffice. */
export function recogniseSoftware({
  header,
  words,
}: Pick<Letter, "header" | "words">): string | null {
  const { mtas, find, idsByPhrase } = load();
  const scores = new Map<string, number>();
  const add = (id: string, weight: number) => scores.set(id, (scores.get(id) ?? 0) + weight);
  const said = new Set(find(foldText(words.slice(0, MAX_WORDS))).map((found) => found.phrase));
  for (const phrase of said) for (const id of idsByPhrase.get(phrase) ?? []) add(id, WEIGHT.words);
  if (header.length > 0) for (const [id, facts] of mtas) addHeaderSigns(id, facts, header, add);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  return best && best[1] >= ENOUGH ? best[0] : null;
}

function addHeaderSigns(
  id: string,
  facts: MtaFacts,
  header: Fields,
  add: (id: string, weight: number) => void,
): void {
  const from = fieldValue(header, "from")?.toLowerCase() ?? "";
  const subject = foldText(fieldValue(header, "subject") ?? "").trim();
  if (facts.from.some((piece) => from.includes(piece))) add(id, WEIGHT.from);
  if (facts.subject.some((piece) => subject.startsWith(piece))) add(id, WEIGHT.subject);
  for (const sign of facts.headers) if (hasHeader(header, sign)) add(id, WEIGHT.headers);
}

function hasHeader(header: Fields, sign: string): boolean {
  const [name = "", value] = sign.split(": ", 2);
  return header.some(
    (field) =>
      (name.endsWith("-") ? field.name.startsWith(name) : field.name === name) &&
      (value === undefined || field.value.toLowerCase().startsWith(value)),
  );
}

function load(): Recogniser {
  if (recogniser) return recogniser;
  const mtas = Object.entries(loadTable<Record<string, MtaFacts>>("mta") ?? {});
  const idsByPhrase = new Map<string, string[]>();
  for (const [id, { words }] of mtas)
    for (const phrase of words) idsByPhrase.set(phrase, [...(idsByPhrase.get(phrase) ?? []), id]);
  recogniser = { mtas, find: indexPhrases([...idsByPhrase.keys()]), idsByPhrase };
  return recogniser;
}
