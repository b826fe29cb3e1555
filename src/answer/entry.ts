import type { Phase, ReplyCodeFacts, Retry, Source } from "../catalog/types.ts";
import type { Actor, Permanence, Reason } from "../terms.ts";
import type { EntryRef } from "./answer.ts";
import type { Category, Severity, Subject } from "./digits.ts";

export type Standing =
  | ReplyCodeFacts["standing"]
  | "registered"
  | "unregistered"
  | "deprecated"
  | "provider";

/** What is true of one entry, without language. Null or empty: does not apply to this kind, or not known. */
export interface EntryFacts {
  readonly ref: EntryRef;
  /** Key of the entry's words: "421" in `reply.json`, "X.7.26" in `status.json`, a slug in `reason.json`, the id in `provider.json`. */
  readonly wordsKey: string;
  readonly severity: Severity | null;
  readonly permanence: Permanence | "either" | null;
  readonly category: Category | null;
  readonly subject: Subject | null;
  readonly phases: readonly Phase[];
  readonly commands: readonly string[];
  /** Whether the connection survives this reply. */
  readonly connection: ReplyCodeFacts["connection"] | null;
  readonly retry: Retry | null;
  readonly actors: readonly Actor[];
  /** Codes that it usually comes with: enhanced ones of a reply code, reply codes of an enhanced one, both of a reason. */
  readonly companions: readonly string[];
  readonly standing: Standing | null;
  /** What it comes down to, where a provider's code says one. */
  readonly reason: Reason | null;
  /** Id and name of who sends it, where only one provider does. */
  readonly provider: { readonly id: string; readonly name: string } | null;
  /** A provider's own words, literally. */
  readonly sample: string | null;
  readonly confusedWith: readonly string[];
  readonly sources: readonly Source[];
  /** False: from memory, not checked against a source. */
  readonly verified: boolean;
}

/** Where a kind of entry has nothing to say. */
export const NOTHING = {
  severity: null,
  permanence: null,
  category: null,
  subject: null,
  phases: [],
  commands: [],
  connection: null,
  retry: null,
  actors: [],
  companions: [],
  standing: null,
  reason: null,
  provider: null,
  sample: null,
  confusedWith: [],
  sources: [],
  verified: true,
} as const satisfies Omit<EntryFacts, "ref" | "wordsKey">;
