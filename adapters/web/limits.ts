import { MAX_INPUT } from "../../src/index.ts";

/** Each number with its reason. */
export const LIMITS = {
  /** A request's body: the most the core reads, and room for the form around it. */
  body: MAX_INPUT + 16_384,
  /** Characters of an address's path; five ids need less. */
  path: 300,
  /** Pasted text up to this length is shown again in the box, to be corrected. */
  echo: 20_000,
  /** Rendered pages kept, in bytes: some 2,000 cards. */
  cachedBytes: 50_000_000,
  /** An answer that takes longer is given up. Milliseconds. */
  answerTime: 15_000,
  /** A client that sends its headers or its body slower than this is cut off. Milliseconds. */
  headersTime: 10_000,
  requestTime: 60_000,
  /** Answers under way get this long when the server is told to stop. Milliseconds. */
  stopTime: 5_000,
  /** Answering what was pasted costs more than showing a page: a fifth of the page requests may be such. */
  answerShare: 5,
} as const;
