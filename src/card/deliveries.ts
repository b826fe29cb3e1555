import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";

/** Deliveries that failed alike: said once on a card, with all their recipients. */
export interface DeliveryGroup {
  /** Stands for all: the first of them. */
  readonly delivery: DiagnosedDelivery;
  readonly recipients: readonly string[];
  readonly count: number;
}

/** Groups by reason, permanence and codes, in the order of their first delivery. */
export function groupDeliveries(deliveries: readonly DiagnosedDelivery[]): DeliveryGroup[] {
  const groups = new Map<string, DiagnosedDelivery[]>();
  for (const delivery of deliveries) {
    const key = [
      delivery.reason,
      delivery.permanence,
      delivery.replyCode,
      delivery.enhancedCode,
    ].join();
    const group = groups.get(key);
    if (group) group.push(delivery);
    else groups.set(key, [delivery]);
  }
  return [...groups.values()].map(toGroup);
}

function toGroup(members: readonly DiagnosedDelivery[]): DeliveryGroup {
  const named = members.map(({ recipient }) => recipient).filter((name) => name !== null);
  return {
    delivery: members[0] as DiagnosedDelivery,
    recipients: [...new Set(named)],
    count: members.length,
  };
}
