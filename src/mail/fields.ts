import { decodeWords } from "./encoded-word.ts";

/** One header or report field (RFC 5322 section 2.2): the name in lower case, the value unfolded and trimmed. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

export type Fields = readonly Field[];

const NAME = /^[A-Za-z][\w-]{0,70}[ \t]{0,4}$/;
const LONGEST_NAME = 75;

/** A line that begins a field, or undefined. */
export function parseField(line: string): Field | undefined {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > LONGEST_NAME) return undefined;
  const name = line.slice(0, colon);
  if (!NAME.test(name)) return undefined;
  return { name: name.trimEnd().toLowerCase(), value: line.slice(colon + 1).trim() };
}

/**
 * Consecutive lines to fields; folded lines belong to the field before them. Lines that are neither are left out, or,
 * where a mail program may have wrapped values without indenting, belong to the field before them too.
 */
export function parseFields(lines: readonly string[], neither: "drop" | "join" = "drop"): Field[] {
  const fields: Field[] = [];
  for (const line of lines) {
    const isFolded = line.startsWith(" ") || line.startsWith("\t");
    const field = isFolded ? undefined : parseField(line);
    const last = fields.at(-1);
    if (field) fields.push(field);
    else if (last && (isFolded || neither === "join"))
      fields[fields.length - 1] = { name: last.name, value: joined(last.value, line.trim()) };
  }
  return fields;
}

/** RFC 2047: the encoded words in fields' values as text. */
export function decodeFields(fields: readonly Field[]): Field[] {
  return fields.map((field) =>
    field.value.includes("=?") ? { name: field.name, value: decodeWords(field.value) } : field,
  );
}

/** A header block to fields, encoded words decoded. */
export function readHeader(text: string): Field[] {
  return decodeFields(parseFields(text.split(/\r?\n/)));
}

function joined(value: string, more: string): string {
  return value === "" || more === "" ? value + more : `${value} ${more}`;
}

/** The first value of a field; undefined where there is none. `name` in lower case. */
export function fieldValue(fields: Fields, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/** All values of a field, in order. */
export function fieldValues(fields: Fields, name: string): string[] {
  return fields.filter((field) => field.name === name).map((field) => field.value);
}
