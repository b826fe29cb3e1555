import type { Action, BounceKind } from "../../terms.ts";
import type { Bounce, Delivery } from "../bounce.ts";
import { commandIn } from "../command.ts";
import type { Letter } from "../message/letter.ts";
import { failedHeader, othersOf } from "../message/letter-addresses.ts";
import { findRecipients } from "../recipients.ts";
import { kindByWords } from "./kind.ts";
import { noticeDeliveries } from "./replies.ts";
import { reportDeliveries } from "./report-deliveries.ts";
import { toBounce } from "./to-bounce.ts";

/** Of a report about more recipients than a person can look at, the first are read. */
const MAX_GROUPS = 1_000;

/** RFC 3464: the fields say what failed; the words fill in what they leave out. */
export function readReport(letter: Letter): Bounce | undefined {
  const all = reportDeliveries(letter.groups.slice(0, MAX_GROUPS));
  if (all.length === 0) return undefined;
  const kind = reportKind(all, letter);
  const wanted = all.filter((delivery) => isWanted(delivery, kind));
  const reported = wanted.length > 0 ? wanted : all;
  const deliveries = reported.every((delivery) => delivery.replyCode)
    ? reported
    : withWords(reported, letter);
  return toBounce(letter, kind, "dsn", withCommand(uniqueDeliveries(deliveries), letter));
}

function reportKind(deliveries: readonly Delivery[], letter: Letter): BounceKind {
  const actions = new Set<Action | null>(deliveries.map((delivery) => delivery.action));
  if (actions.has("failed")) return "bounce";
  if (actions.has("delayed")) return "delay";
  if (actions.has("delivered") || actions.has("relayed") || actions.has("expanded"))
    return "delivered";
  return kindByWords(letter);
}

function isWanted({ action }: Delivery, kind: BounceKind): boolean {
  if (kind === "bounce") return action === "failed" || action === null;
  if (kind === "delay") return action === "delayed" || action === null;
  return true;
}

/** A report that leaves out the reply: the words may quote it. */
function withWords(reported: readonly Delivery[], letter: Letter): Delivery[] {
  const candidates = findRecipients(letter.words, othersOf(letter));
  const [only] = reported.length === 1 ? reported : [];
  const about = only
    ? candidates.filter((candidate) => isSame(candidate.address, only.recipient))
    : candidates;
  const told = noticeDeliveries(letter.words, about.length > 0 ? candidates : about);
  return reported.map((delivery) => {
    if (delivery.replyCode) return delivery;
    const own = told.find(({ recipient }) => isSame(recipient, delivery.recipient));
    const said = own ?? (only && told[0]);
    const recipient =
      delivery.recipient ?? failedHeader(letter)[0] ?? candidates[0]?.address ?? null;
    return said ? merged({ ...delivery, recipient }, said) : delivery;
  });
}

/** A report has no field for the command that was answered; the words of one about one recipient may tell. */
function withCommand(deliveries: readonly Delivery[], { words }: Letter): readonly Delivery[] {
  const [only] = deliveries;
  if (!only || deliveries.length > 1 || only.command) return deliveries;
  return [{ ...only, command: commandIn(words) }];
}

function merged(reported: Delivery, said: Delivery): Delivery {
  return {
    ...reported,
    replyCode: said.replyCode,
    enhancedCode: preciseCode(said.enhancedCode, reported.enhancedCode),
    diagnostic: (said.replyCode ? said.diagnostic : reported.diagnostic) ?? said.diagnostic,
    command: reported.command ?? said.command,
    remoteMta: reported.remoteMta ?? said.remoteMta,
  };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

/** The words' code, unless it is a bare "X.0.0" and the report has a better one. */
function preciseCode(said: string | null, reported: string | null): string | null {
  if (said?.endsWith(".0.0") && reported !== null) return reported;
  return said ?? reported;
}

/** One delivery for each recipient; a report may tell of each attempt. */
export function uniqueDeliveries(deliveries: readonly Delivery[]): Delivery[] {
  const byRecipient = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const key = delivery.recipient?.toLowerCase() ?? "";
    const known = byRecipient.get(key);
    if (!known || (!known.replyCode && delivery.replyCode)) byRecipient.set(key, delivery);
  }
  return [...byRecipient.values()];
}
