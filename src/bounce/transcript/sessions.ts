import { readLogLine } from "../log/line.ts";
import { type DialogueLine, readDialogueLine } from "./line.ts";

const MAX_LINES = 5000;
/** A session's number in a log: hexadecimal, in brackets or between commas or tabs. */
const SESSION_ID = /[[,\t"]([0-9A-Fa-f]{2,16}(?:[:-][0-9A-Fa-f]{1,12})?)[\],\t"]/;

/** The dialogues of a text, lines of one session together where the log interleaves them. */
export function listSessions(lines: readonly string[]): DialogueLine[][] {
  const sessions = new Map<string, DialogueLine[]>();
  const all: DialogueLine[] = [];
  for (const line of lines.slice(0, MAX_LINES)) {
    const { dated, message } = readLogLine(line);
    const said = readDialogueLine(message);
    if (!said) continue;
    all.push(said);
    const id = (dated && SESSION_ID.exec(message.slice(0, 200))?.[1]) || "";
    const session = sessions.get(id);
    if (session) session.push(said);
    else sessions.set(id, [said]);
  }
  const apart = [...sessions.values()];
  return apart.every(isDialogue) ? apart : [all];
}

/** Whether lines hold a command with its reply, or a greeting and another reply. */
export function isDialogue(lines: readonly DialogueLine[]): boolean {
  const replies = lines.filter((line) => line.side === "server");
  const asked = lines.some(
    (line) => line.side === "client" && line.verb !== "other" && line.verb !== "end of DATA",
  );
  const greeted = replies.length > 1 && replies.some(isGreeting);
  return replies.length > 0 && (asked || greeted);
}

/** RFC 5321 section 4.2: a mail server's greeting; FTP servers greet with 220 as well. */
const isGreeting = (line: DialogueLine): boolean =>
  line.side === "server" && line.code === "220" && /smtp|mail|\bmx/i.test(line.text);
