import type { Bounce, Delivery } from "../bounce/bounce.ts";
import type { Reason } from "../terms.ts";
import type { Evidence } from "./diagnosis.ts";
import { evidenceTable, type Points } from "./evidence-table.ts";
import { hints } from "./lexicon.ts";

/** One piece of evidence and what it is worth for one reason. */
export interface Weighed {
  readonly reason: Reason;
  readonly points: number;
  readonly evidence: Evidence;
}

/** What the codes, the command, the service's machine word and the kind of report are worth. */
export function weighFacts(delivery: Delivery, bounce: Bounce): Weighed[] {
  const table = evidenceTable();
  const { enhancedCode, replyCode, command } = delivery;
  const { software } = bounce.reporter;
  const phase = command && phaseOf(command);
  return [
    ...weighHint(delivery),
    ...weigh("enhanced-code", enhancedCode, table.enhanced[`X${enhancedCode?.slice(1)}`]),
    ...weigh("reply-code", replyCode, table.reply[replyCode ?? ""]),
    ...weigh("command", command, table.command[phase ?? ""]),
    ...weigh("report", bounce.kind, table.kind[bounce.kind]),
    ...weigh("report", software, table.software[software ?? ""]),
  ];
}

function weigh(kind: Evidence["kind"], value: string | null, points: Points = {}): Weighed[] {
  if (value === null) return [];
  return Object.entries(points).map(([reason, worth]) => ({
    reason: reason as Reason,
    points: worth,
    evidence: { kind, value },
  }));
}

/** The service's own table first: "invalid" means something else at every one. */
function weighHint({ hint, spokesman }: Delivery): Weighed[] {
  if (!hint) return [];
  const own = spokesman ? hints()[spokesman] : undefined;
  const reason = (own && lookUp(own, hint)) ?? lookUpAnywhere(hint);
  const points = evidenceTable().weights.hint;
  return reason ? weigh("hint", hint, { [reason]: points }) : [];
}

function lookUpAnywhere(hint: string): Reason | undefined {
  for (const words of Object.values(hints())) {
    const reason = lookUp(words, hint);
    if (reason) return reason;
  }
  return undefined;
}

function lookUp(words: Readonly<Record<string, Reason>>, hint: string): Reason | undefined {
  const plain = hint.toLowerCase();
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === plain);
  return found?.[1];
}

function phaseOf(command: string): string {
  const word = /^[a-z]+/i.exec(command)?.[0].toLowerCase() ?? "";
  return word === "helo" ? "ehlo" : word;
}
