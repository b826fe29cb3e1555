import type { Bounce, Delivery } from "../bounce/bounce.ts";
import { reasonOfHint } from "../lexicon/hint.ts";
import { normalise } from "../lexicon/normalise.ts";
import { RANKS, type Rank } from "../lexicon/tables.ts";
import { readWordings } from "../lexicon/wording.ts";
import type { Reason } from "../terms.ts";
import { phaseOf } from "./command-phase.ts";
import type { Evidence } from "./diagnosis.ts";
import { evidenceTable, type Points } from "./evidence-table.ts";

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
  // A reply alone reports no delay: that 4xx means later is told by its code.
  const isOnlyLater = bounce.kind === "delay" && bounce.format === "reply";
  return [
    ...weighHint(delivery),
    ...weigh("enhanced-code", enhancedCode, table.enhanced[`X${enhancedCode?.slice(1)}`]),
    ...weigh("reply-code", replyCode, table.reply[replyCode ?? ""]),
    ...weigh("command", command, table.command[phase ?? ""]),
    ...weigh("report", bounce.kind, isOnlyLater ? {} : table.kind[bounce.kind]),
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

function weighHint({ hint, spokesman }: Delivery): Weighed[] {
  if (!hint) return [];
  const { hint: kinds, weights } = evidenceTable();
  const points = kinds[hint.toLowerCase()];
  if (points) return weigh("hint", hint, points);
  const reason = reasonOfHint(hint, spokesman);
  if (reason) return weigh("hint", hint, { [reason]: weights.hint });
  const read = reasonOfWords(hint);
  return read ? weigh("hint", hint, { [read]: weights.hintWords }) : [];
}

/** A machine word that no table lists, read as the words it is made of: "InvalidRecipient", "mailbox_full". */
function reasonOfWords(hint: string): Reason | undefined {
  const words = hint.replace(/([a-z])(?=[A-Z])/g, "$1 ").replace(/[_.-]+/g, " ");
  const known = readWordings(normalise(words)).flatMap(({ wording }) =>
    wording.kind === "phrase" ? wording : [],
  );
  const sure = (rank: Rank) => RANKS.indexOf(rank);
  const [best] = known.sort((a, b) => sure(a.phrase.rank) - sure(b.phrase.rank));
  return best && best.phrase.rank !== "weak" ? best.reason : undefined;
}
