import type { Answer } from "../answer/answer.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import { maskAddresses } from "./mask.ts";

/** An answer fit for a channel: no address in full, in whatever field it stands. */
export function maskAnswer(answer: Answer): Answer {
  if (answer.kind !== "bounce") return answer;
  const deliveries = answer.explanation.deliveries.map(maskDelivery);
  return { ...answer, query: null, explanation: { ...answer.explanation, deliveries } };
}

function maskDelivery(delivery: DiagnosedDelivery): DiagnosedDelivery {
  const masked = (text: string | null) => text && maskAddresses(text);
  return {
    ...delivery,
    recipient: masked(delivery.recipient),
    diagnostic: masked(delivery.diagnostic),
    command: masked(delivery.command),
    evidence: delivery.evidence.map((item) => ({ ...item, value: maskAddresses(item.value) })),
  };
}
