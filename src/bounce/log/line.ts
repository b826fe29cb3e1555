/** What stands before a log line's own words: the collector's prefix, the time, the host, the program. */

export interface LogLine {
  /** "postfix/smtp", "qmail"; null where the line names none. */
  readonly program: string | null;
  /** The message's id, where it stands beside the program's name: "dma[26.55d1][1022]: ". */
  readonly id: string | null;
  /** It began as log lines do. */
  readonly dated: boolean;
  /** The host and the program's name with its process id, as written. */
  readonly before: string;
  readonly message: string;
}

const CONTAINER = /^[\w./-]{2,60} {0,30}\| /;
const PRIORITY = /^<\d{1,3}>\d? ?/;
const TIMES: readonly RegExp[] = [
  /^\[?["']?\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?["']?\]?[,:]?/,
  /^\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: \d{4})?\]?:?/,
  /^\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\d{1,4}[-/. ](?:\d{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[-/. ]\d{2,4},?[ :T]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?: ?[AP]M)?(?: [+-]\d{4})?\]?:?/,
  /^@[0-9a-f]{24}/,
  /^\d{10}(?:\.\d{1,9})?(?= )/,
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]?/,
  /^\[\d{1,7}\.\d{6}\]/,
  // ArcSight's and QRadar's headers; their last field runs into the keys and values.
  /^(?:CEF|LEEF):\d(?:\.\d)?\|(?:[^|]{0,120}\|){4,7}/,
  /^\[?(?:DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRIT|PROTOCOL|FATAL)\]? ?(?=\[|:|\|)/,
];
const PROGRAM =
  /^(?:[\w.:-]{1,255} )?([A-Za-z][\w./-]{1,60})(?:\[([\w.-]{1,40})\](?=\[))?(?:\[\d{1,9}\])?: /;

/** Never fails: a line without any prefix is all message. */
export function readLogLine(line: string): LogLine {
  let rest = line.trimStart().replace(CONTAINER, "").replace(PRIORITY, "");
  let dated = false;
  // A collector's time before the program's own.
  for (let time = timeOf(rest); time && rest; time = timeOf(rest)) {
    rest = rest.slice(time.length).trimStart();
    dated = true;
  }
  const program = PROGRAM.exec(rest);
  const named = program && (dated || /\[\d{1,9}\]: $/.test(program[0]));
  return {
    program: named ? (program[1] ?? null) : null,
    id: named ? (program[2] ?? null) : null,
    dated,
    before: named ? program[0].slice(0, -2) : "",
    message: named ? rest.slice(program[0].length) : rest,
  };
}

const timeOf = (text: string): string | undefined =>
  TIMES.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
