/** White space that is not a single space already: there is little of it in a text. */
const SPACE = /[^\S ]\s*| \s+/g;

/** A text with single spaces for all its white space. */
export function foldSpace(text: string): string {
  return text.replace(SPACE, " ");
}
