import type { Answer } from "../answer/answer.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import { maskAddresses } from "./mask.ts";

// C0 and C1 control characters: an escape sequence in pasted text must not reach anybody's terminal.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** An answer whose quotations hold nothing but what can be seen. */
export function cleanAnswer(answer: Answer): Answer {
  if (answer.kind !== "bounce") return { ...answer, query: visible(answer.query) };
  const deliveries = answer.explanation.deliveries.map((delivery) => mapTexts(delivery, visible));
  return { ...answer, explanation: { ...answer.explanation, deliveries } };
}

function visible(text: string): string {
  return text.replace(CONTROLS, " ");
}

/** An answer fit for a channel: no address in full, in whatever field it stands. */
export function maskAnswer(answer: Answer): Answer {
  if (answer.kind !== "bounce") return answer;
  const deliveries = answer.explanation.deliveries.map((delivery) =>
    mapTexts(delivery, maskAddresses),
  );
  return { ...answer, query: null, explanation: { ...answer.explanation, deliveries } };
}

/** Every field of a delivery that holds the input's own words. */
function mapTexts(delivery: DiagnosedDelivery, map: (text: string) => string): DiagnosedDelivery {
  const mapped = (text: string | null) => text && map(text);
  return {
    ...delivery,
    recipient: mapped(delivery.recipient),
    diagnostic: mapped(delivery.diagnostic),
    command: mapped(delivery.command),
    remoteMta: mapped(delivery.remoteMta),
    evidence: delivery.evidence.map((item) => ({ ...item, value: map(item.value) })),
  };
}
