import { loadTable } from "../catalog/load.ts";
import type { Phrase, ProviderFacts } from "../catalog/types.ts";
import type { Reason } from "../terms.ts";

/** How sure a shared phrase is of its reason, surest first. The first corrects what codes or other phrases say in error. */
export const RANKS = ["certain", "decisive", "strong", "plain", "weak"] as const;

export type Rank = (typeof RANKS)[number];

/** `catalog/phrase/<reason>.json`: wording that many servers share. */
export interface SharedPhrase {
  /** In the notation of {@link readPattern}; `texts` has several that mean the same. */
  readonly text?: string;
  readonly texts?: readonly string[];
  readonly rank: Rank;
  /** What it means where a report for people says it, and no server: trying went on until the time ran out. */
  readonly reported?: Reason;
  /** What it means in answer to a command, where it does not say itself what it refuses; keyed as `evidence.json`. */
  readonly byCommand?: Readonly<Record<string, Reason>>;
  /** A reply that must be diagnosed with this reason. */
  readonly sample: string;
  /** The program, standard or language that it comes from. */
  readonly source?: string;
}

export const providers = () => loadTable<Record<string, ProviderFacts>>("provider") ?? {};
export const sharedPhrases = () =>
  loadTable<Record<string, { phrases: readonly SharedPhrase[] }>>("phrase") ?? {};

let documented: Map<string, Phrase> | undefined;

/** A provider's phrase by the full id that evidence names ("yahoo-tss04"). */
export function documentedPhrase(entry: string): Phrase | undefined {
  documented ??= new Map(
    Object.entries(providers()).flatMap(([id, { phrases }]) =>
      phrases.map((phrase) => [`${id}-${phrase.id}`, phrase] as const),
    ),
  );
  return documented.get(entry);
}
