import type { Bounce, Delivery } from "../bounce/bounce.ts";
import type { DiagnosedDelivery } from "./diagnosis.ts";

/** Facts to conclusions: the reason with its evidence, how permanent it is, who must act. */
export function diagnose(bounce: Bounce): DiagnosedDelivery[] {
  return bounce.deliveries.map((delivery) => diagnoseDelivery(delivery, bounce));
}

function diagnoseDelivery(delivery: Delivery, _bounce: Bounce): DiagnosedDelivery {
  return {
    ...delivery,
    reason: "unknown",
    otherReason: null,
    permanence: "permanent",
    hardBounce: false,
    actor: "sender",
    provider: delivery.spokesman,
    evidence: [],
  };
}
