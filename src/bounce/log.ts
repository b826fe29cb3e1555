/** Lines of a mail server's or filter's log. */
import type { Bounce } from "./bounce.ts";
import { noFailure, toBounce } from "./carrier/outcome.ts";
import { readRecords } from "./carrier/read-records.ts";
import { saysLibraryError } from "./library/rules.ts";
import { listBlocks } from "./log/block.ts";
import { listCsvRecords } from "./log/csv.ts";
import { readLogEvent } from "./log/event.ts";
import { joinLogLines } from "./log/join.ts";
import { linkOutcomes } from "./log/link.ts";
import { listWaiting } from "./log/queue.ts";
import type { Paste } from "./paste.ts";
import { isDialogue, listSessions } from "./transcript/sessions.ts";

/** Undefined unless a line is one of a mail system's log. */
export function readLog(paste: Paste): Bounce | undefined {
  const carrier = { format: "log", software: null, words: paste.text } as const;
  const table = listCsvRecords(paste.lines);
  const fromTable = table.length ? readRecords(table, carrier) : undefined;
  if (fromTable) return fromTable;
  const waiting = toBounce(listWaiting(paste.lines), carrier);
  if (waiting) return waiting;
  const events = joinLogLines(paste.lines).map(readLogEvent);
  const outcomes = linkOutcomes(events);
  const software = events.find((event) => event.software)?.software ?? null;
  const known = { ...carrier, software };
  const own = events.some((event) => event.known);
  // A program's log of what its mail library said: the library's words tell more than the line's form.
  if (!own && saysLibraryError(paste.text)) return undefined;
  // A session log's lines say more together than each alone.
  if (listSessions(paste.lines).some(isDialogue)) return undefined;
  return (
    toBounce(outcomes, known) ??
    readRecords(listBlocks(paste.lines), known) ??
    (own ? noFailure(known) : undefined)
  );
}
