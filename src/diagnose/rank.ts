import type { Reason } from "../terms.ts";
import type { Evidence } from "./diagnosis.ts";
import { evidenceTable } from "./evidence-table.ts";
import type { Weighed } from "./weigh.ts";

export interface Ranking {
  readonly reason: Reason;
  readonly otherReason: Reason | null;
  /** What spoke for the reason (and the other one), strongest first. */
  readonly evidence: readonly Evidence[];
}

/** Most pieces of evidence that are told. */
const TOLD = 6;

/** The reason with the most points; the second too, where it comes close. */
export function rankReasons(weighed: readonly Weighed[]): Ranking {
  const { enough, alsoLikely } = evidenceTable().weights;
  const [first, second] = [...addUp(weighed)].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < enough) {
    return { reason: "unknown", otherReason: null, evidence: tell(weighed) };
  }
  const close = second && second[1] >= first[1] * alsoLikely;
  const otherReason = close ? second[0] : null;
  const heard = weighed.filter(({ reason }) => reason === first[0] || reason === otherReason);
  return { reason: first[0], otherReason, evidence: tell(heard) };
}

/** What speaks for one reason, in points. */
interface Total {
  words: number;
  bestWords: number;
  codes: number;
}

/** By reason: its strongest evidence in full, a share of the rest; words and codes that agree count both. */
function addUp(weighed: readonly Weighed[]): Map<Reason, number> {
  const totals = new Map<Reason, Total>();
  for (const one of withoutFrame(weighed)) {
    const total = totals.get(one.reason) ?? { words: 0, bestWords: 0, codes: 0 };
    totals.set(one.reason, total);
    if (isWords(one)) {
      total.words += one.points;
      total.bestWords = Math.max(total.bestWords, one.points);
    } else total.codes += one.points;
  }
  const { supporting } = evidenceTable().weights;
  return new Map([...totals].map(([reason, total]) => [reason, pointsOf(total, supporting)]));
}

function pointsOf({ words, bestWords: best, codes }: Total, supporting: number): number {
  return best + Math.min((words - best) * supporting, best * supporting * 2) + codes;
}

/** "This message has been in the queue too long" comes after why: the why counts more, where it is told and will not pass. */
function withoutFrame(weighed: readonly Weighed[]): readonly Weighed[] {
  const { framing, passing, rank } = evidenceTable().weights;
  const whys = weighed.filter((one) => isWords(one) && framing[one.reason] === undefined);
  const why = whys.reduce<Weighed | undefined>(
    (best, one) => (best && best.points >= one.points ? best : one),
    undefined,
  );
  if (!why || why.points < rank.plain || passing.includes(why.reason)) return weighed;
  return weighed.map((one) => ({ ...one, points: one.points * (framing[one.reason] ?? 1) }));
}

function isWords({ evidence: { kind } }: Weighed): boolean {
  return kind === "provider-phrase" || kind === "phrase" || kind === "similar-wording";
}

function tell(weighed: readonly Weighed[]): Evidence[] {
  const sorted = [...weighed].sort((a, b) => b.points - a.points);
  const told = new Map(
    sorted.map(({ evidence }) => [`${evidence.kind} ${evidence.value}`, evidence]),
  );
  return [...told.values()].slice(0, TOLD);
}
