import type { BounceAnswer } from "../answer/answer.ts";
import { cut } from "../cut.ts";
import type { DiagnosedDelivery, Evidence } from "../diagnose/diagnosis.ts";
import { ACTORS, EVIDENCE_KINDS, FORMATS, KINDS, PERMANENCES, REASONS } from "../terms.ts";

/** What is given up, in turn, until the ticket fits: length of a quotation, number of deliveries, evidence each. */
const FITS = [
  [600, 8, 4],
  [300, 6, 3],
  [160, 4, 2],
  [80, 3, 1],
  [0, 1, 1],
] as const;

/** A failure as compact JSON of at most `limit` characters. */
export function writeBounceTicket(answer: BounceAnswer, limit: number): string {
  for (const [quotation, deliveries, evidence] of FITS) {
    const ticket = JSON.stringify(pack(answer, quotation, deliveries, evidence));
    if (ticket.length <= limit) return ticket;
  }
  return shortBounceTicket(answer, limit);
}

/** Codes and conclusions of the first delivery only: one word per field. */
export function shortBounceTicket({ explanation }: BounceAnswer, limit: number): string {
  const [first] = explanation.deliveries;
  if (!first) return JSON.stringify([KINDS.indexOf(explanation.kind), 0, []]);
  const entry = first.evidence.find((item) => item.entry);
  const evidence = entry ? [[EVIDENCE_KINDS.indexOf(entry.kind), "", entry.entry]] : [];
  const fields = (kept: unknown[]) =>
    JSON.stringify([
      KINDS.indexOf(explanation.kind),
      FORMATS.indexOf(explanation.format),
      [[...conclusions(first), ...kept]],
    ]);
  const full = fields([first.provider, evidence]);
  return full.length <= limit ? full : fields([]);
}

function conclusions(delivery: DiagnosedDelivery): unknown[] {
  return [
    REASONS.indexOf(delivery.reason),
    delivery.otherReason ? REASONS.indexOf(delivery.otherReason) : -1,
    PERMANENCES.indexOf(delivery.permanence),
    ACTORS.indexOf(delivery.actor),
    delivery.hardBounce ? 1 : 0,
    delivery.replyCode,
    delivery.enhancedCode,
  ];
}

function pack(answer: BounceAnswer, quotation: number, deliveries: number, evidence: number) {
  const { kind, format, reporter } = answer.explanation;
  const packed = answer.explanation.deliveries
    .slice(0, deliveries)
    .map((delivery) => [
      ...conclusions(delivery),
      delivery.provider,
      delivery.evidence.slice(0, evidence).map(packEvidence),
      delivery.recipient && cut(delivery.recipient, 100),
      delivery.command && cut(delivery.command, 30),
      delivery.remoteMta && cut(delivery.remoteMta, 80),
      delivery.diagnostic && quotation ? cut(delivery.diagnostic, quotation) : null,
    ]);
  const reported = [reporter.mta && cut(reporter.mta, 80), reporter.software];
  return [KINDS.indexOf(kind), FORMATS.indexOf(format), packed, ...reported];
}

function packEvidence({ kind, value, entry }: Evidence) {
  return [EVIDENCE_KINDS.indexOf(kind), cut(value, 60), ...(entry ? [entry] : [])];
}

/** The failure that a ticket carries; undefined where it carries none. Nothing in it is trusted. */
export function readBounceTicket(ticket: string): BounceAnswer | undefined {
  const parts = parseArray(ticket);
  const kind = parts && KINDS[Number(parts[0])];
  const format = parts && FORMATS[Number(parts[1])];
  if (!parts || !kind || !format || !Array.isArray(parts[2])) return undefined;
  const deliveries = parts[2].slice(0, 20).map(unpack);
  if (deliveries.some((delivery) => delivery === undefined)) return undefined;
  const known = deliveries.filter((delivery) => delivery !== undefined);
  const reporter = { mta: text(parts[3]), software: text(parts[4]) };
  const explanation = { kind, format, reporter, deliveries: known };
  return { kind: "bounce", query: null, explanation, truncated: false };
}

function parseArray(json: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function unpack(packed: unknown): DiagnosedDelivery | undefined {
  if (!Array.isArray(packed)) return undefined;
  const reason = REASONS[Number(packed[0])];
  const permanence = PERMANENCES[Number(packed[2])];
  const actor = ACTORS[Number(packed[3])];
  if (!reason || !permanence || !actor) return undefined;
  return {
    reason,
    otherReason: REASONS[Number(packed[1])] ?? null,
    permanence,
    actor,
    hardBounce: packed[4] === 1,
    replyCode: text(packed[5]),
    enhancedCode: text(packed[6]),
    provider: text(packed[7]),
    evidence: Array.isArray(packed[8]) ? packed[8].map(unpackEvidence) : [],
    recipient: text(packed[9]),
    command: text(packed[10]),
    remoteMta: text(packed[11]),
    diagnostic: text(packed[12]),
    action: null,
    hint: null,
    spokesman: null,
  };
}

function unpackEvidence(packed: unknown): Evidence {
  const [kind, value, entry] = Array.isArray(packed) ? packed : [];
  const known = EVIDENCE_KINDS[Number(kind)] ?? "phrase";
  const found = text(entry);
  return { kind: known, value: text(value) ?? "", ...(found ? { entry: found } : {}) };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
