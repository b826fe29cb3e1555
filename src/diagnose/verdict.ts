import type { Bounce, Delivery } from "../bounce/bounce.ts";
import { loadTable } from "../catalog/load.ts";
import type { Phrase, ReasonFacts } from "../catalog/types.ts";
import type { Actor, Permanence, Reason } from "../terms.ts";

const reasons = () => loadTable<Record<Reason, ReasonFacts>>("reason");

/** Whether the failure will last: the phrase's own word, then the report's action, then the class of the codes. */
export function findPermanence(
  reason: Reason,
  delivery: Delivery,
  bounce: Bounce,
  phrase?: Phrase,
): Permanence {
  const facts = reasons()?.[reason];
  if (facts?.permanence === "none") return "none";
  if (phrase?.permanence) return phrase.permanence;
  if (delivery.action === "delayed") return "temporary";
  const digit = (delivery.replyCode ?? delivery.enhancedCode)?.[0];
  if (digit === "4") return "temporary";
  if (bounce.kind === "delay") return "temporary";
  if (digit === "5") return "permanent";
  return facts?.permanence === "temporary" && delivery.action !== "failed"
    ? "temporary"
    : "permanent";
}

/** The address or its domain is dead for good. */
export function isHardBounce(reason: Reason, permanence: Permanence): boolean {
  return permanence === "permanent" && (reasons()?.[reason]?.hard ?? false);
}

/** Who must act. Nobody, where the server that tries again does all there is to do. */
export function findActor(reason: Reason, permanence: Permanence, phrase?: Phrase): Actor {
  if (phrase) return phrase.actor;
  const actor = reasons()?.[reason]?.actor ?? "sender";
  const waits = permanence === "temporary" && PASSING.has(reason);
  return waits ? "nobody" : actor;
}

/** What passes by itself while the sending server keeps trying. */
const PASSING: ReadonlySet<Reason> = new Set([
  "greylisted",
  "network-error",
  "system-error",
  "system-full",
  "rate-limited",
  "delivery-expired",
  "unknown",
]);
