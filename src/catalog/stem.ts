/** Endings that an English word gains or loses without becoming another: "relayed", "rejecting", "connections". */
const ENDING = /(?:ing|ions|ion|ed|es|s|e|d)$/;
const SHORTEST_STEM = 4;

/** What forms of a word have in common; the word itself where nothing would be left or it is not in Latin letters. */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const stem = word.replace(ENDING, "");
  return stem.length < SHORTEST_STEM ? word : stem;
}
