import type { EntryRef } from "./answer.ts";

/** What one term may mean. */
export interface Resolution {
  /** Best first; empty: nothing. */
  readonly entries: readonly EntryRef[];
  /** The first entry is what was meant. */
  readonly sure: boolean;
  /** Well-formed codes in the term that the catalog lacks. */
  readonly replyCode: string | null;
  readonly enhancedCode: string | null;
  readonly suggestions: readonly string[];
  /** Codes that mean one kind of it: of failed authentication, X.7.23 means SPF. */
  readonly narrower: readonly string[];
}

export const NO_RESOLUTION: Resolution = {
  entries: [],
  sure: false,
  replyCode: null,
  enhancedCode: null,
  suggestions: [],
  narrower: [],
};
