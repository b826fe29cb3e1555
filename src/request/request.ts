import type { HelpTopic } from "../terms.ts";

/**
 * What a person asks, before the catalog has been looked at. Terms are folded words and plain codes: "421",
 * "550 5.1.1", "x.7.26", "mailbox full".
 */
export type Request =
  | { readonly kind: "lookup"; readonly query: string; readonly term: string }
  | CompareRequest
  | ExplainRequest
  | { readonly kind: "help"; readonly query: string; readonly topic: HelpTopic };

export interface ExplainRequest {
  readonly kind: "explain";
  /** Set where it was typed as a question. */
  readonly query: string | null;
  readonly input: string | Uint8Array;
  /** What it asks if it turns out to hold no failure. */
  readonly otherwise?: CompareRequest;
}

export interface CompareRequest {
  readonly kind: "compare";
  readonly query: string;
  /** Two or more, in the order asked; not yet cut to what one comparison holds. */
  readonly terms: readonly string[];
  /** The words between them may belong to one phrase: a comparison only where every term is found. */
  readonly loose: boolean;
}
