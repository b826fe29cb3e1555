import type { Delivery } from "../bounce/bounce.ts";
import type { Actor, EvidenceKind, Permanence, Reason } from "../terms.ts";

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly value: string;
  /** Id of the catalog entry that matched, where there is one ("yahoo-tss04"). */
  readonly entry?: string;
}

/** What is concluded about one delivery. */
export interface Diagnosis {
  readonly reason: Reason;
  /** The second reason, where two stay likely; null when the first is clear. */
  readonly otherReason: Reason | null;
  readonly permanence: Permanence;
  /** The address itself is dead and the failure is permanent. */
  readonly hardBounce: boolean;
  readonly actor: Actor;
  /** Who spoke: an id of `catalog/provider/`. */
  readonly provider: string | null;
  readonly evidence: readonly Evidence[];
}

export interface DiagnosedDelivery extends Delivery, Diagnosis {}
