/** Latin lower case, digits, Greek and Cyrillic: normalised text of the scripts that set spaces between words. */
export function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0x370 && unit < 0x530)
  );
}

/** Whether a word goes on from before a place in a text to behind it. */
export function splitsWord(text: string, at: number): boolean {
  return at < text.length && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}
