import { parseLiteral } from "../carrier/literal.ts";
import { isObject } from "../carrier/record.ts";
import { readLogLine } from "./line.ts";

const MAX_LINES = 5000;
const MAX_JOINED = 4000;
/** A line this long was probably broken by a mail or chat program, so that the next one goes on. */
const FULL_LINE = 50;
/** A line that begins with a name of its own ("Envelope-to: <kim@example.com>") goes on with the event, not the sentence. */
const LABEL = /^\s{0,8}[A-Z][\w-]{1,30}(?: [a-z][\w-]{1,20})?: /;
/** Fields in which collectors (journald, Docker, Fluentd) wrap a program's line. */
const WRAPPED = ["MESSAGE", "log", "message", "msg", "line"];

/** The lines as the programs wrote them: wrapped ones joined, taken out of a collector's JSON. */
export function joinLogLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let broken = false;
  for (const line of lines.slice(0, MAX_LINES)) {
    const own = unwrap(line);
    const { dated, program } = readLogLine(own);
    const before = joined.at(-1) ?? "";
    const goesOn: boolean =
      broken && !dated && !program && own.trim() !== "" && before.length < MAX_JOINED;
    if (goesOn) joined[joined.length - 1] = before + (LABEL.test(own) ? "\n" : " ") + own.trim();
    else joined.push(own);
    broken =
      (goesOn && LABEL.test(own)) ||
      ((dated || program !== null || goesOn) && own.length >= FULL_LINE);
  }
  return joined;
}

function unwrap(line: string): string {
  const start = line.indexOf('{"');
  if (start < 0) return line;
  const { value } = parseLiteral(line, start);
  if (!isObject(value)) return line;
  const inner = WRAPPED.map((key) => value[key]).find((one) => typeof one === "string");
  const program = value.SYSLOG_IDENTIFIER;
  if (typeof inner !== "string") return line;
  return typeof program === "string" ? `${program}[0]: ${inner}` : inner;
}
