/** Lines of one message or session: the recipient often stands on another line than the refusal. */
import type { Outcome } from "../carrier/outcome.ts";
import type { LogEvent } from "./event.ts";

/** Lines of more ids than this are looked at no further back. */
const MAX_MARKS = 2_000;

/** "starting delivery 5 … to kim@example.com", then "delivery 5: failure": who was refused is on a line of the same id. */
export function linkOutcomes(events: readonly LogEvent[]): Outcome[] {
  const recipients = recipientsById(events);
  const sessions = recipientsByMark(events);
  return events.flatMap(({ outcomes, marks }) =>
    outcomes.map((outcome) => ({
      ...outcome,
      recipient:
        outcome.recipient ?? recipients.get(outcome.id ?? "") ?? onlyRecipient(marks, sessions),
    })),
  );
}

function recipientsById(events: readonly LogEvent[]): Map<string, string> {
  const recipients = new Map<string, string>();
  for (const { id, recipient } of events)
    if (id && recipient && !recipients.has(id)) recipients.set(id, recipient);
  return recipients;
}

/** Who is named on lines that bear a mark: an id of the message, the session, the process. */
function recipientsByMark(events: readonly LogEvent[]): Map<string, Set<string>> {
  const sessions = new Map<string, Set<string>>();
  for (const { marks, recipient } of events) {
    if (!recipient || sessions.size > MAX_MARKS) continue;
    for (const mark of marks) sessions.set(mark, (sessions.get(mark) ?? new Set()).add(recipient));
  }
  return sessions;
}

/** The one recipient on lines of the same mark; null where several are: then the mark is no message's. */
function onlyRecipient(
  marks: readonly string[],
  sessions: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  for (const mark of marks) {
    const [only, other] = sessions.get(mark) ?? [];
    if (only && other === undefined) return only;
  }
  return null;
}
