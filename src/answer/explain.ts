import { MAX_TEXT } from "../bounce/paste.ts";
import { readBounce } from "../bounce/read.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import { MAX_INPUT } from "../limits.ts";
import type { BounceAnswer } from "./answer.ts";

/** Whatever carries a failure, explained. `query`: set where it was typed as a question. */
export async function explain(
  query: string | null,
  input: string | Uint8Array,
): Promise<BounceAnswer> {
  const bounce = await readBounce(input);
  const { kind, format, reporter } = bounce;
  const deliveries = kind === "not-a-bounce" ? [] : diagnose(bounce);
  const truncated = input.length > (typeof input === "string" ? MAX_TEXT : MAX_INPUT);
  return { kind: "bounce", query, explanation: { kind, format, reporter, deliveries }, truncated };
}

/** Nothing was learnt: no failure, or one of which neither a code nor a reason is known. */
export function isEmpty({ explanation }: BounceAnswer): boolean {
  return explanation.deliveries.every(saysNothing);
}

function saysNothing({ reason, replyCode, enhancedCode }: DiagnosedDelivery): boolean {
  return reason === "unknown" && !replyCode && !enhancedCode;
}
