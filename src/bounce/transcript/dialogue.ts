/** Follows an SMTP dialogue (RFC 5321 section 4.3): which command was answered with what. */
import type { DialogueLine, Verb } from "./line.ts";

/** A whole reply and the command that it answers. */
export interface Exchange {
  readonly verb: Verb | "connect" | "unknown";
  readonly argument: string;
  readonly code: string;
  /** All lines, joined, the code first once. */
  readonly reply: string;
  /** The command was sent before those before it were answered (RFC 2920). */
  readonly ahead: boolean;
}

interface Asked {
  readonly verb: Exchange["verb"];
  readonly argument: string;
  readonly ahead: boolean;
}

/** Pairs replies with commands; pipelined commands are answered in their order. */
export function findExchanges(lines: readonly DialogueLine[]): Exchange[] {
  const exchanges: Exchange[] = [];
  const asked: Asked[] = [];
  let said: string[] = [];
  const close = (code: string) => {
    const reply = [code, ...said].join(" ");
    exchanges.push({ ...(asked.shift() ?? askedBefore(exchanges.at(-1))), code, reply });
    said = [];
  };
  let code = "";
  for (const line of lines) {
    // Who copies a dialogue leaves out the long answer to EHLO: a new command, or another code, ends what was cut.
    if (said.length > 0 && (line.side === "client" || line.code !== code)) close(code);
    if (line.side === "client") {
      asked.push({ ...line, ahead: asked.length > 0 });
      continue;
    }
    code = line.code;
    said.push(line.text);
    if (line.last) close(code);
  }
  return exchanges;
}

/** What a reply answers that no command precedes: the connection itself, a login's next step, the message after DATA. */
function askedBefore(last: Exchange | undefined): Asked {
  const none = { argument: "", ahead: false };
  if (!last) return { ...none, verb: "connect" };
  if (last.code === "354") return { ...none, verb: "end of DATA" };
  // The program prints no commands: only the reply's words tell what it answers.
  if (last.verb === "connect" || last.verb === "unknown") return { ...none, verb: "unknown" };
  return { ...none, verb: last.verb, argument: last.argument };
}
