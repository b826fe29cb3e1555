/** A listing of a mail queue ("mailq", "postqueue -p"): a reason in brackets, and below it who waits for that reason. */

import { parseAddress } from "../../mail/address.ts";
import { NO_DELIVERY } from "../bounce.ts";
import type { Outcome } from "../carrier/outcome.ts";
import { readRefusal } from "../carrier/refusal.ts";

const REASON = /^\s{1,40}\((.{5,2000})\)\s{0,9}$/;
const MAX_LINES = 5_000;

/** One outcome for each recipient that waits; none where the lines are no such listing. */
export function listWaiting(lines: readonly string[]): Outcome[] {
  const waiting: Outcome[] = [];
  let reason: string | undefined;
  for (const line of lines.slice(0, MAX_LINES)) {
    const found = REASON.exec(line)?.[1];
    if (found) reason = found;
    const recipient = found || !/^\s/.test(line) ? undefined : parseAddress(line);
    if (recipient && reason) waiting.push(toOutcome(reason, recipient));
    else if (!found) reason = undefined;
  }
  return waiting;
}

function toOutcome(reason: string, recipient: string): Outcome {
  return { ...NO_DELIVERY, ...readRefusal(reason), recipient, state: "delayed", id: null };
}
