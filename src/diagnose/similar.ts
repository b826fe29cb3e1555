import { plainPhrase } from "../lexicon/normalise.ts";
import type { Reason } from "../terms.ts";
import { evidenceTable } from "./evidence-table.ts";
import { type Sample, samplesOfCatalog } from "./samples.ts";
import type { Weighed } from "./weigh.ts";

/** Added to every count, so that an unseen feature does not rule a reason out (Lidstone). */
const SMOOTHING = 0.1;
/** Log odds between the first two reasons, per root of the number of known features: below it nothing is guessed. */
const LEAST_MARGIN = 1.5;
/** From here on a guess is worth its full points. */
const FULL_MARGIN = 8;
/** A text of which less is known says nothing. */
const LEAST_KNOWN = 12;
const LONGEST = 400;
/** Longest stretch of the text that is told as evidence. */
const TOLD = 80;

/** What was learnt from samples. */
export interface Model {
  readonly reasons: readonly Reason[];
  /** By feature: its log probability under each reason, less that of an unseen feature. */
  readonly gains: ReadonlyMap<string, Float64Array>;
  /** By reason: the log probability of an unseen feature. */
  readonly unseen: Float64Array;
}

export interface Likeness {
  readonly reason: Reason;
  readonly margin: number;
}

let model: Model | undefined;

/** The reason whose known wordings are most alike, for words that nobody listed. Nothing where two are about as likely. */
export function guessReason(text: string): Weighed[] {
  model ??= learn(samplesOfCatalog());
  const alike = findMostAlike(text, model);
  if (!alike || alike.margin < LEAST_MARGIN) return [];
  const { similar, enough } = evidenceTable().weights;
  const sureness = Math.min(1, (alike.margin - LEAST_MARGIN) / (FULL_MARGIN - LEAST_MARGIN));
  const points = enough + (similar - enough) * sureness;
  const evidence = { kind: "similar-wording", value: text.slice(0, TOLD) } as const;
  return [{ reason: alike.reason, points, evidence }];
}

/** Multinomial naive Bayes over words and runs of four letters, every reason as likely beforehand. */
export function findMostAlike(text: string, { reasons, gains, unseen }: Model) {
  const totals = new Float64Array(reasons.length);
  let known = 0;
  for (const feature of featuresOf(text)) {
    const gain = gains.get(feature);
    if (!gain) continue;
    known++;
    for (let at = 0; at < totals.length; at++) totals[at]! += gain[at]! + unseen[at]!;
  }
  if (known < LEAST_KNOWN) return undefined;
  const ranked = [...totals.entries()].sort((a, b) => b[1] - a[1]);
  const [[best, first], [, second]] = ranked as [[number, number], [number, number]];
  return { reason: reasons[best]!, margin: (first - second) / Math.sqrt(known) } as Likeness;
}

/** Counts the features of samples, by reason. */
export function learn(samples: readonly Sample[]): Model {
  const reasons = [...new Set(samples.map(({ reason }) => reason))];
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(reasons.length);
  for (const { text, reason } of samples) {
    const at = reasons.indexOf(reason);
    for (const feature of featuresOf(text)) {
      const row = counts.get(feature) ?? new Float64Array(reasons.length);
      counts.set(feature, row);
      row[at]! += 1;
      totals[at]! += 1;
    }
  }
  const unseen = totals.map((total) => Math.log(SMOOTHING / (total + SMOOTHING * counts.size)));
  for (const row of counts.values()) {
    for (const [at, count] of row.entries()) row[at] = Math.log(count / SMOOTHING + 1);
  }
  return { reasons, gains: counts, unseen };
}

/** Words and, within and across them, all runs of four characters. Numbers and links say nothing. */
function featuresOf(text: string): Set<string> {
  const words = plainPhrase(text.slice(0, LONGEST))
    .replace(/https?:\S+/g, " ")
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word && !/\d/.test(word));
  const features = new Set<string>(words);
  const line = ` ${words.join(" ")} `;
  for (let at = 0; at + 4 <= line.length; at++) features.add(`#${line.slice(at, at + 4)}`);
  return features;
}
