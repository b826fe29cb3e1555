import { type Literal, parseLiteral } from "../carrier/literal.ts";
import { parseForm } from "./form.ts";
import { parseXml } from "./xml.ts";

const MAX_DOCUMENTS = 500;
/** Where JSON begins: a brace with a quoted key, or a list of such. Programs' own braces have no quote after them. {:rcpt=>"…"} is Ruby's. */
const JSON_START = /\[?\s{0,20}\{\s{0,40}(?:"|:[a-z_]\w{0,40} ?=>)/g;

export interface Documents {
  readonly documents: readonly Literal[];
  /** How much of the text they are, in characters. */
  readonly covered: number;
}

/** The JSON documents of a text, between whatever stands around them, or the form or XML that it is. */
export function findDocuments(text: string): Documents {
  const documents: Literal[] = [];
  let from = 0;
  let covered = 0;
  for (const match of text.matchAll(JSON_START)) {
    if (match.index < from) continue;
    if (documents.length === MAX_DOCUMENTS) break;
    const { value, end } = parseLiteral(text, match.index + match[0].search(/[[{]/));
    documents.push(value);
    from = end;
    covered += end - match.index;
  }
  if (documents.length) return { documents, covered };
  const form = parseForm(text) ?? parseXml(text);
  return { documents: form ? [form] : [], covered: 0 };
}
