import { decodeWords } from "./encoded-word.ts";

/** One header or report field (RFC 5322 section 2.2): the name in lower case, the value unfolded and trimmed. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

export type Fields = readonly Field[];

const FIELD = /^([A-Za-z][\w-]{0,70})[ \t]{0,4}:(.*)$/s;

/** A line that begins a field, or undefined. */
export function parseField(line: string): Field | undefined {
  const match = FIELD.exec(line);
  if (!match) return undefined;
  return { name: (match[1] as string).toLowerCase(), value: (match[2] as string).trim() };
}

/** Consecutive lines to fields; folded lines belong to the field before them. Lines that are neither are left out. */
export function parseFields(lines: readonly string[]): Field[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (last && /^[ \t]/.test(line)) last.value = joined(last.value, line.trim());
    else {
      const field = parseField(line);
      if (field) fields.push({ ...field });
    }
  }
  return fields;
}

/** A header block to fields, encoded words decoded. */
export function readHeader(text: string): Field[] {
  const fields = parseFields(text.split(/\r?\n/));
  return fields.map(({ name, value }) => ({ name, value: decodeWords(value) }));
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
