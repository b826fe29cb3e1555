import { loadTable } from "../catalog/load.ts";
import type { Rank } from "../lexicon/tables.ts";
import type { BounceKind, Reason } from "../terms.ts";

/** Points for reasons; a reason that is not named gets none. */
export type Points = Readonly<Partial<Record<Reason, number>>>;

/** `catalog/evidence.json`: what each kind of evidence is worth, in points. */
export interface EvidenceTable {
  readonly weights: Weights;
  /** Keyed "X.2.2". An overloaded code (X.7.1) is worth little, a telling one as much as a phrase. */
  readonly enhanced: Readonly<Record<string, Points>>;
  readonly reply: Readonly<Record<string, Points>>;
  /** Keyed by the first word of the command, lower case; "connect" before any. */
  readonly command: Readonly<Record<string, Points>>;
  readonly kind: Readonly<Partial<Record<BounceKind, Points>>>;
  /** By the program that wrote the report, an id of `catalog/mta/`: some report one thing only. */
  readonly software: Readonly<Record<string, Points>>;
  /** By a machine word that is a kind of report more than a reason: "x-unix", a local program's exit. */
  readonly hint: Readonly<Record<string, Points>>;
}

export interface Weights {
  /** A phrase or code documented by the provider that spoke. */
  readonly providerPhrase: number;
  /** A phrase that some other provider documents. */
  readonly documentedPhrase: number;
  /** Share that such a phrase is worth when it comes with codes it is not documented with. */
  readonly otherCodes: number;
  readonly rank: Readonly<Record<Rank, number>>;
  /** Added for each letter of a phrase, up to `letters`: longer ones are more telling. */
  readonly letter: number;
  readonly letters: number;
  /** A service's class of failure: it too was concluded from the words. */
  readonly hint: number;
  /** The same where no table lists it, and only its words tell ("InvalidRecipient"). */
  readonly hintWords: number;
  /** A program's own token within the text ("RESOLVER.ADR.RecipNotFound"). */
  readonly token: number;
  /** A sure guess; one that is just sure enough to be made is worth `enough`. */
  readonly similar: number;
  /** Share of a phrase's points that its `otherReason` gets. */
  readonly otherReason: number;
  /** Share that further evidence for the same reason adds to the strongest. */
  readonly supporting: number;
  /** Times the points of words that follow "because" or its like. */
  readonly cause: number;
  /** Share that words of the notice around the reply are worth. */
  readonly notice: number;
  /** Reasons that only say how the story ended, and the share their words are worth beside words for another. */
  readonly framing: Points;
  /** Trouble that passes by itself while the sending server keeps trying. */
  readonly passing: readonly Reason[];
  /** Points below which the reason is unknown. */
  readonly enough: number;
  /** Share of the first reason's points from which a second one is said too. */
  readonly alsoLikely: number;
}

export function evidenceTable(): EvidenceTable {
  const table = loadTable<EvidenceTable>("evidence");
  if (!table) throw new Error("catalog/evidence.json is missing");
  return table;
}
