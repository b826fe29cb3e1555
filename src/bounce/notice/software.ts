import { loadTable } from "../../catalog/load.ts";
import { type Fields, fieldValue } from "../../mail/fields.ts";
import type { Letter } from "../message/letter.ts";
import { foldText } from "../phrase-index.ts";
import type { MtaFacts } from "./mta-facts.ts";
import { toldBy } from "./told.ts";

const WEIGHT = { words: 3, headers: 3, from: 2, subject: 2 } as const;
/** One sign in the header may be chance; a program's own sentence is not. */
const ENOUGH = 3;

/** Pieces of one place, each with the id of its program. */
type Signs = readonly (readonly [piece: string, id: string])[];

interface HeaderSigns {
  readonly from: Signs;
  readonly subject: Signs;
  /** By the field's name; the piece is the head of its value. */
  readonly fields: ReadonlyMap<string, Signs>;
}

let signs: HeaderSigns | undefined;

/** Which program wrote a letter: an id of `catalog/mta/`; null where the signs do not suffice. */
export function recogniseSoftware(letter: Pick<Letter, "header" | "words">): string | null {
  const scores = new Map<string, number>();
  const add = (id: string, weight: number) => scores.set(id, (scores.get(id) ?? 0) + weight);
  for (const id of toldBy(letter).mtas) add(id, WEIGHT.words);
  if (letter.header.length > 0) addHeaderSigns(letter.header, add);
  let best: string | null = null;
  for (const [id, score] of scores)
    if (score >= ENOUGH && score > (best === null ? 0 : (scores.get(best) ?? 0))) best = id;
  return best;
}

function addHeaderSigns(header: Fields, add: (id: string, weight: number) => void): void {
  signs ??= buildSigns();
  const from = fieldValue(header, "from")?.toLowerCase() ?? "";
  const subject = foldText(fieldValue(header, "subject") ?? "").trim();
  const fromIds = signs.from.filter(([piece]) => from.includes(piece)).map(([, id]) => id);
  const subjectIds = signs.subject.filter(([piece]) => subject.startsWith(piece));
  for (const id of new Set(fromIds)) add(id, WEIGHT.from);
  for (const id of new Set(subjectIds.map(([, own]) => own))) add(id, WEIGHT.subject);
  for (const { name, value } of header)
    for (const [piece, id] of signs.fields.get(name) ?? [])
      if (value.toLowerCase().startsWith(piece)) add(id, WEIGHT.headers);
}

function buildSigns(): HeaderSigns {
  const mtas = Object.entries(loadTable<Record<string, MtaFacts>>("mta") ?? {});
  const fields = new Map<string, [string, string][]>();
  for (const [id, { headers }] of mtas)
    for (const sign of headers) {
      const [name = "", piece = ""] = sign.split(": ", 2);
      fields.set(name, [...(fields.get(name) ?? []), [piece, id]]);
    }
  return {
    from: mtas.flatMap(([id, facts]) => facts.from.map((piece) => [piece, id] as const)),
    subject: mtas.flatMap(([id, facts]) => facts.subject.map((piece) => [piece, id] as const)),
    fields,
  };
}
