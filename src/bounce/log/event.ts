import type { Outcome } from "../carrier/outcome.ts";
import { findPairs } from "../carrier/pairs.ts";
import { type RecordReading, readRecord } from "../carrier/read-record.ts";
import { isAboutMail } from "../carrier/read-records.ts";
import { fieldTable, normaliseKey, toRecord } from "../carrier/record.ts";
import { type LogLine, readLogLine } from "./line.ts";
import { findLogRule, isMailProgram, softwareOf } from "./rules.ts";

/** What one log line says. */
export interface LogEvent {
  readonly outcomes: readonly Outcome[];
  /** Links the lines of one message; null where the line has nothing such. */
  readonly id: string | null;
  readonly recipient: string | null;
  /** Other words that may be a message's, a session's or a process's id; the lines of one bear the same. */
  readonly marks: readonly string[];
  readonly software: string | null;
  /** A mail program's line, whatever it says. */
  readonly known: boolean;
}

const QUEUE_ID =
  /^\[?((?=[A-Za-z]{0,11}\d)[0-9A-Za-z]{6,24}(?:-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})?)\]?: /;
/** Names of the recipient that only mail programs use. */
const ENVELOPE = /^(?:to|origto|addr|rcpts?|rcptto|recipients?|envelopeto)$/;
const NO_EVENT: LogEvent = {
  outcomes: [],
  id: null,
  recipient: null,
  marks: [],
  software: null,
  known: false,
};

/** One log line of any program: by its rule, else by its keys and values and the reply in it. */
export function readLogEvent(text: string): LogEvent {
  const line = readLogLine(text);
  const found = findLogRule(text, line.program);
  const pairs = findPairs(line.message);
  if (!found && !isLogLike(line, pairs)) return NO_EVENT;
  const told: [string, string][] = [...(found?.fields ?? []), ...pairs, ...wordsOf(line, pairs)];
  const record = toRecord(told);
  const reading = readRecord(record);
  const software = found?.software ?? softwareOf(line.program);
  const known = found !== undefined || isMailProgram(line.program);
  const telling =
    found !== undefined || (known && saysSomething(reading)) || isAboutMail(record, reading);
  const id = found?.id ?? QUEUE_ID.exec(line.message)?.[1] ?? line.id;
  const marks = findMarks(line);
  const outcomes = telling ? reading.outcomes.map((outcome) => ({ ...outcome, id })) : [];
  return { outcomes, id, recipient: reading.recipients[0] ?? null, marks, software, known };
}

/** In brackets, after "=", before the first colon, after a name of ids: "[8f21c0]", "sess=8f21c0", "dma[26.55d1]", "MID 3400817". */
const MARK =
  /(?<=[[(=#])(?=[A-Za-z_-]{0,20}\d)[\w-]{3,40}(?:\.[\w-]{1,12}){0,4}(?=[\]),;\s]|$)|^(?=[A-Za-z_-]{0,20}\d)[\w-]{4,40}(?=:)|(?<= )0x[0-9a-f]{3,16}(?=:)|(?<=\b[A-Z]{1,3}ID )\d{3,12}\b/g;
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const MAX_MARKED = 160;

/** Words with digits at a line's beginning that may be an id; the host's name and IP addresses are none. */
function findMarks({ before, message }: LogLine): string[] {
  const ids = /\[([\w.-]{1,60})\]/g;
  const own = [...before.matchAll(ids)].map((match) => match[1] as string);
  const told = [...message.slice(0, MAX_MARKED).matchAll(MARK)].map(([mark]) => mark);
  return [...told, ...own].filter((mark) => !IP_ADDRESS.test(mark)).slice(0, 8);
}

const saysSomething = ({ outcomes: [first] }: RecordReading): boolean =>
  (first?.recipient ?? first?.replyCode ?? null) !== null;

/** It begins with a time or a program, or says who got what: "to=<kim@example.com>, status=bounced". */
function isLogLike(line: LogLine, pairs: readonly (readonly [string, string])[]): boolean {
  if (line.dated || line.program) return true;
  const { event, reply, enhancedCode } = fieldTable();
  const keys = pairs.map(([key]) => normaliseKey(key));
  const says = [...event, ...reply, ...enhancedCode];
  return (
    keys.some((key) => ENVELOPE.test(key)) &&
    keys.some((key) => says.includes(key)) &&
    pairs.some(([, value]) => value.includes("@"))
  );
}

/** The program's own words: all of them, and those in brackets after a state. */
function wordsOf(
  { message }: LogLine,
  pairs: readonly (readonly [string, string])[],
): [string, string][] {
  const state = pairs
    .map(([, value]) => /^[\w-]{2,30} \((.{4,4000})\)$/.exec(value)?.[1])
    .find(Boolean);
  const own: [string, string][] = [["message", message]];
  return state ? [["statusdetail", state], ...own] : own;
}
