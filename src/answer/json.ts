import type { Answer, Explanation } from "./answer.ts";

/** The objects of the command line's JSON, field by field in the documented order. */

/** The object of `bouncecard explain --json`; `source`: the file as it was named. */
export function explanationJson(source: string, explanation: Explanation) {
  return { source, ...facts(explanation) };
}

/** The object of `bouncecard smtp --json`; a pasted failure gives the one of `explain`, with the query. */
export function answerJson(query: string, answer: Answer) {
  switch (answer.kind) {
    case "code":
      return { query, kind: answer.kind, entries: [answer.entry], suggestions: answer.suggestions };
    case "comparison":
    case "search":
      return { query, kind: answer.kind, entries: answer.entries, suggestions: answer.suggestions };
    case "unknown":
      return { query, kind: answer.kind, entries: [], suggestions: answer.suggestions };
    case "help":
      return { query, kind: answer.kind, entries: [], suggestions: [] };
    case "bounce":
      return { query, source: null, ...facts(answer.explanation) };
  }
}

function facts({ kind, format, reporter, deliveries }: Explanation) {
  return {
    kind,
    format,
    reporter,
    deliveries: deliveries.map((delivery) => ({
      recipient: delivery.recipient,
      replyCode: delivery.replyCode,
      enhancedCode: delivery.enhancedCode,
      reason: delivery.reason,
      otherReason: delivery.otherReason,
      permanence: delivery.permanence,
      hardBounce: delivery.hardBounce,
      actor: delivery.actor,
      command: delivery.command,
      provider: delivery.provider,
      remoteMta: delivery.remoteMta,
      diagnostic: delivery.diagnostic,
      evidence: delivery.evidence,
    })),
  };
}
