/**
 * HOW IT IS SAID: a platform-free card. An adapter lays it out and escapes every string in it; none of them is
 * markup. Blocks come most important first, so that a platform too small drops from the end.
 */

/** A piece of a line. `code` marks codes, addresses, hosts and commands: shown as code, kept left-to-right. */
export interface Span {
  readonly text: string;
  readonly style?: "code" | "strong";
}

export type Line = readonly Span[];

export type Tone = "permanent" | "temporary" | "success" | "neutral";

export interface Card {
  readonly kind: "code" | "comparison" | "search" | "unknown" | "help" | "bounce" | "error";
  /** BCP 47 tag of the words used, and their direction. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** For an accent colour; never the only carrier of meaning. */
  readonly tone: Tone;
  /** "550 5.1.1 · No such mailbox". At most 120 characters. */
  readonly title: string;
  /** The answer in one or two sentences: what it is, permanent or not, who must act. */
  readonly verdict: Line;
  readonly blocks: readonly Block[];
  /** What "Details" shows: evidence, full transcript, all sources. Empty where there is nothing more. */
  readonly details: readonly Block[];
  /** Quiet last lines: language fallback mark, privacy sentence, truncation notice. */
  readonly footnotes: readonly string[];
  readonly actions: Actions;
}

export type Block =
  | TextBlock
  | ListBlock
  | FactsBlock
  | ComparisonBlock
  | QuoteBlock
  | LinksBlock
  | ChoicesBlock;

export interface TextBlock {
  readonly type: "text";
  readonly title?: string;
  readonly text: Line;
}

export interface ListBlock {
  readonly type: "list";
  readonly title: string;
  readonly ordered: boolean;
  readonly items: readonly Line[];
}

/** Short label and value pairs. */
export interface FactsBlock {
  readonly type: "facts";
  readonly title?: string;
  readonly rows: readonly { readonly label: string; readonly value: Line }[];
}

/** `values` of each row run parallel to `columns`. */
export interface ComparisonBlock {
  readonly type: "comparison";
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly Line[] }[];
}

/** Somebody else's words (a server's reply, pasted lines): verbatim, never markup, never translated. */
export interface QuoteBlock {
  readonly type: "quote";
  readonly title: string;
  readonly text: string;
}

export interface LinksBlock {
  readonly type: "links";
  readonly title: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Things to ask next; `query` is what to type. */
export interface ChoicesBlock {
  readonly type: "choices";
  readonly title: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly query: string;
  readonly label: string;
}

export interface Actions {
  /** Query to compare with the most confused neighbours ("421 vs 450"), best first. Empty: no button. */
  readonly compare: readonly Choice[];
  /** Public address path of this card on the web page ("/smtp/421-vs-500"), or null for pasted failures. */
  readonly path: string | null;
  /**
   * Everything needed to show this card again, its details or its shareable form, without the pasted text:
   * at most 1,800 characters. See `restore` in `src/index.ts`.
   */
  readonly ticket: string;
  /** The same in at most 90 characters; less exact (quotations and recipients are lost). */
  readonly shortTicket: string;
}
