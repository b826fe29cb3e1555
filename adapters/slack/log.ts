import type { Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * Bolt's log without what people wrote: its messages may quote a body after a colon or a bracket ("Malformed request
 * body: …"), so only the words before are kept, and of what is less than a warning nothing.
 */
export function quietLog(log: Logger): BoltLogger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ source: "bolt" }, head(parts)),
    error: (...parts) => log.error({ source: "bolt" }, head(parts)),
    setLevel: () => {},
    getLevel: () => "warn" as LogLevel,
    setName: () => {},
  };
}

function head([first]: readonly unknown[]): string {
  const text = first instanceof Error ? first.name : String(first);
  return (
    text
      .split(/[:({"'`]/, 1)[0]
      ?.trim()
      .slice(0, 120) ?? ""
  );
}
