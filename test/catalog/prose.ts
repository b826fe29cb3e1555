/** The sentences of a text that are long enough to count as somebody's own. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) /).filter((sentence) => sentence.length >= 20);
}

/** Words written twice running: "when when". */
export function doubledWords(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.filter((word, at) => /^\p{L}+$/u.test(word) && word === words[at + 1]);
}
