import { type Bounce, type Delivery, NO_DELIVERY } from "../../src/bounce/bounce.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import type { DiagnosedDelivery } from "../../src/diagnose/diagnosis.ts";
import { parseReply } from "../../src/mail/reply.ts";

const ALONE: Bounce = {
  kind: "bounce",
  format: "reply",
  reporter: { mta: null, software: null },
  deliveries: [],
  words: "",
};

/** Diagnoses one delivery, of which only the given facts are known. */
export function diagnoseWith(
  facts: Partial<Delivery>,
  bounce: Partial<Bounce> = {},
): DiagnosedDelivery {
  const deliveries = [{ ...NO_DELIVERY, ...facts }];
  return diagnose({ ...ALONE, ...bounce, deliveries })[0]!;
}

/** Diagnoses a server's reply, its codes read off its head. */
export function diagnoseReply(
  text: string,
  facts: Partial<Delivery> = {},
  bounce: Partial<Bounce> = {},
): DiagnosedDelivery {
  const reply = parseReply(text);
  const codes = {
    replyCode: reply?.replyCode ?? null,
    enhancedCode: reply?.enhancedCode ?? null,
  };
  return diagnoseWith({ ...codes, diagnostic: text, ...facts }, bounce);
}
