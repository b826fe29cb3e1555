/** The most of one input that is read, in bytes of a file or characters of text: a mail's notice and report stand first. */
export const MAX_INPUT = 5_000_000;

/** Characters of a typed line: a longer one is no question. */
export const LONGEST_QUESTION = 240;
