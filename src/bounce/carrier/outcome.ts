/** What one event of a carrier (a log line, a webhook's record) says became of one recipient. */
import type { BounceKind, Format } from "../../terms.ts";
import type { Bounce, Delivery } from "../bounce.ts";

export type State = "failed" | "delayed" | "delivered" | "complaint";

export interface Outcome extends Delivery {
  readonly state: State;
  /** Queue or message id, where the carrier has several messages. */
  readonly id: string | null;
}

const KINDS: readonly (readonly [State, BounceKind])[] = [
  ["failed", "bounce"],
  ["delayed", "delay"],
  ["complaint", "complaint"],
  ["delivered", "delivered"],
];

const ACTIONS = {
  failed: "failed",
  delayed: "delayed",
  delivered: "delivered",
  complaint: null,
} as const;

export interface Carrier {
  readonly format: Format;
  /** Id of the program that wrote it, where its form tells. */
  readonly software: string | null;
  readonly words: string;
}

/**
 * The events of one paste, in order, as one bounce: of several events of one recipient the last counts, what was
 * delivered is no failure. Undefined where there are no events.
 */
export function toBounce(outcomes: readonly Outcome[], carrier: Carrier): Bounce | undefined {
  const last = lastOfEach(outcomes);
  const kind = KINDS.find(([state]) => last.some((one) => one.state === state))?.[1];
  if (!kind) return undefined;
  const deliveries = last
    .filter(({ state }) => state !== "delivered" || kind === "delivered")
    .map(({ state, id, ...delivery }) => ({
      ...delivery,
      action: delivery.action ?? ACTIONS[state],
    }));
  return {
    kind,
    format: carrier.format,
    reporter: { mta: null, software: carrier.software },
    deliveries,
    words: carrier.words,
  };
}

/** Nothing failed here, and no other reader needs to look: the form is known. */
export function noFailure(carrier: Carrier): Bounce {
  const reporter = { mta: null, software: carrier.software };
  return {
    kind: "not-a-bounce",
    format: carrier.format,
    reporter,
    deliveries: [],
    words: carrier.words,
  };
}

function lastOfEach(outcomes: readonly Outcome[]): Outcome[] {
  const last = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = `${outcome.id ?? ""} ${addressOf(outcome)}`;
    const before = last.get(key);
    last.delete(key);
    last.set(key, before ? later(before, outcome) : outcome);
  }
  const all = [...last.values()];
  // Another message may have reached the same recipient; the one that did not is what the reader asks about.
  const open = all.filter((one) => one.state !== "delivered");
  const byRecipient = new Map(open.map((one) => [addressOf(one), one]));
  // An event without recipient is mostly another view of one that names it.
  if (byRecipient.size > 1) byRecipient.delete("");
  return byRecipient.size > 0 ? [...byRecipient.values()] : all.slice(0, 1);
}

const addressOf = ({ recipient }: Outcome): string => recipient?.toLowerCase() ?? "";

/** "Retry timeout exceeded" after a refusal says less than the refusal: the later state, the fuller words. */
function later(before: Outcome, after: Outcome): Outcome {
  const mute = after.replyCode === null && after.enhancedCode === null;
  if (after.state === "delivered" || !mute || before.state === "delivered") return after;
  if (before.replyCode === null && before.enhancedCode === null) return after;
  return { ...before, state: after.state, action: after.action, hint: after.hint ?? before.hint };
}
