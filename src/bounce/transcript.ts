/** An SMTP dialogue as a client, a server or a person at a terminal saw it. */
import type { Bounce } from "./bounce.ts";
import { noFailure, toBounce } from "./carrier/outcome.ts";
import { saysLibraryError } from "./library/rules.ts";
import type { Paste } from "./paste.ts";
import { findExchanges } from "./transcript/dialogue.ts";
import { isOtherMatter, isOtherProtocol } from "./transcript/other-protocol.ts";
import { listOutcomes } from "./transcript/outcomes.ts";
import { isDialogue, listSessions } from "./transcript/sessions.ts";

/** A report that quotes the end of a dialogue says more around it. */
const REPORT =
  /^(?:final-recipient:|reporting-mta:)|transcript of session follows|fatal errors -----/im;

/** Undefined unless commands and their replies make up a good part of the text. */
export function readTranscript(paste: Paste): Bounce | undefined {
  if (REPORT.test(paste.text)) return undefined;
  const carrier = { format: "transcript", software: null, words: paste.text } as const;
  if (isOtherProtocol(paste.text) || isOtherMatter(paste.text))
    return noFailure({ ...carrier, format: "text" });
  const lines = withWholeCommands(paste.lines);
  const sessions = listSessions(lines);
  const dialogue = sessions.flat();
  const written = lines.filter((line) => line.trim() !== "").length;
  if (!isDialogue(dialogue) || dialogue.length * 8 < written) return undefined;
  const outcomes = sessions.flatMap((lines) => listOutcomes(findExchanges(lines)));
  const failed = outcomes.some(({ state }) => state !== "delivered");
  // No server refused, but the program that led the dialogue says that it failed.
  if (!failed && saysLibraryError(paste.text)) return undefined;
  return toBounce(outcomes, carrier) ?? noFailure(carrier);
}

/** "RCPT" at a line's end and "To:<kim@example.net>" on the next: a mail program wrapped between them. */
function withWholeCommands(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && /^\s{0,8}(?:to|from):/i.test(line) && /\b(?:rcpt|mail)$/i.test(last))
      whole[whole.length - 1] = `${last} ${line.trim()}`;
    else whole.push(line);
  }
  return whole;
}
