/** Follows an SMTP dialogue (RFC 5321 section 4.3): which command was answered with what. */
import type { DialogueLine, Verb } from "./line.ts";

/** A whole reply and the command that it answers. */
export interface Exchange {
  readonly verb: Verb | "connect" | "unknown";
  readonly argument: string;
  readonly code: string;
  /** All lines, joined, the code first once. */
  readonly reply: string;
}

interface Asked {
  readonly verb: Exchange["verb"];
  readonly argument: string;
}

/** Pairs replies with commands; pipelined commands are answered in their order. */
export function findExchanges(lines: readonly DialogueLine[]): Exchange[] {
  const exchanges: Exchange[] = [];
  const asked: Asked[] = [];
  let said: string[] = [];
  let last: Exchange | undefined;
  for (const line of lines) {
    if (line.side === "client") {
      asked.push(line);
      continue;
    }
    said.push(line.text);
    if (!line.last) continue;
    const reply = [line.code, said.join(" ")].join(" ");
    last = { ...(asked.shift() ?? askedBefore(last)), code: line.code, reply };
    exchanges.push(last);
    said = [];
  }
  return exchanges;
}

/** What a reply answers that no command precedes: the connection itself, a login's next step, the message after DATA. */
function askedBefore(last: Exchange | undefined): Asked {
  if (!last) return { verb: "connect", argument: "" };
  if (last.code === "354") return { verb: "end of DATA", argument: "" };
  // The program prints no commands: only the reply's words tell what it answers.
  if (last.verb === "connect" || last.verb === "unknown") return { verb: "unknown", argument: "" };
  return { verb: last.verb, argument: last.argument };
}
