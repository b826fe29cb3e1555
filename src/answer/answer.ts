import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import type { BounceKind, Format, HelpTopic } from "../terms.ts";

export type EntryType = "reply-code" | "enhanced-code" | "reason" | "provider-code";

/** One thing the catalog knows. Ids: "421", "X.7.26" or "5.7.26", "mailbox-full", "yahoo-tss04". */
export interface EntryRef {
  readonly id: string;
  readonly type: EntryType;
}

/** WHAT IS TRUE. The kinds are those of the command line's JSON. */
export type Answer =
  | CodeAnswer
  | ComparisonAnswer
  | SearchAnswer
  | UnknownAnswer
  | HelpAnswer
  | BounceAnswer;

/** One entry, sure. */
export interface CodeAnswer {
  readonly kind: "code";
  readonly query: string;
  readonly entry: EntryRef;
  /** Ids worth comparing with or trying instead, best first. */
  readonly suggestions: readonly string[];
}

/** Two to five entries, in the order asked. */
export interface ComparisonAnswer {
  readonly kind: "comparison";
  readonly query: string;
  readonly entries: readonly EntryRef[];
  readonly suggestions: readonly string[];
  /** What was asked for too and is not compared: beyond the fifth, or unknown. As typed, folded. */
  readonly leftOut: readonly string[];
}

/** Ranked entries, best first, none of them sure. */
export interface SearchAnswer {
  readonly kind: "search";
  readonly query: string;
  readonly entries: readonly EntryRef[];
  readonly suggestions: readonly string[];
}

/** No good answer. `replyCode` or `enhancedCode` is a well-formed code that the catalog lacks: its digits still say something. */
export interface UnknownAnswer {
  readonly kind: "unknown";
  readonly query: string;
  readonly replyCode: string | null;
  readonly enhancedCode: string | null;
  readonly suggestions: readonly string[];
}

export interface HelpAnswer {
  readonly kind: "help";
  readonly query: string;
  readonly topic: HelpTopic;
}

export interface Explanation {
  readonly kind: BounceKind;
  readonly format: Format;
  readonly reporter: { readonly mta: string | null; readonly software: string | null };
  readonly deliveries: readonly DiagnosedDelivery[];
}

/** The input was a failure, or was handed over to be explained. */
export interface BounceAnswer {
  readonly kind: "bounce";
  /** Set where a query turned out to be a pasted failure. */
  readonly query: string | null;
  readonly explanation: Explanation;
  /** The input was cut at the size cap, so something may be missing. */
  readonly truncated: boolean;
}
