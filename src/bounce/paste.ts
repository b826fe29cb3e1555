/** Pasted text, made plain again: what every text reader takes. */
export interface Paste {
  /** LF line ends, no quoting, no link markup, no entities. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** The most of one input that is read, in characters of text or bytes of a file. */
export const MAX_TEXT = 1_000_000;

export function cleanPaste(raw: string): Paste {
  const text = raw.slice(0, MAX_TEXT).replace(/\r\n?/g, "\n");
  return { text, lines: text.split("\n") };
}
