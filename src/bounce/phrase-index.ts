export interface FoundPhrase {
  readonly phrase: string;
  readonly start: number;
}

/** Where phrases occur, in one pass over the text. */
export type PhraseFinder = (text: string) => FoundPhrase[];

/**
 * Prepares literal phrases to be found together. Phrases and text are in lower case with single spaces; a phrase
 * counts where a word begins (scripts without spaces: anywhere).
 */
export function indexPhrases(phrases: readonly string[]): PhraseFinder {
  const buckets = new Map<number, string[]>();
  for (const phrase of phrases) {
    const key = keyAt(phrase, 0);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(phrase);
    else buckets.set(key, [phrase]);
  }
  // Most places begin no phrase: one byte for each hash of two characters tells so without a look-up.
  const heads = new Uint8Array(HASHES);
  for (const phrase of phrases) heads[hashAt(phrase, 0)] = 1;
  return (text) => findAll(text, buckets, heads);
}

const HASHES = 65_536;

function hashAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 257 + text.charCodeAt(at + 1)) & (HASHES - 1);
}

function findAll(
  text: string,
  buckets: ReadonlyMap<number, readonly string[]>,
  heads: Uint8Array,
): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wasInWord = inWord;
    inWord = isAsciiWord(code);
    if ((wasInWord && inWord) || heads[hashAt(text, at)] === 0) continue;
    for (const phrase of buckets.get(keyAt(text, at)) ?? [])
      if (text.startsWith(phrase, at)) found.push({ phrase, start: at });
  }
  return found;
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Text as {@link indexPhrases} wants it: lower case, white space folded. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
