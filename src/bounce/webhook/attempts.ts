import type { Literal } from "../carrier/literal.ts";
import { fieldTable, isObject, normaliseKey } from "../carrier/record.ts";

type Attempt = Readonly<Record<string, Literal>>;

/**
 * Of a list of attempts at one delivery ([{code: 451, …}, {code: 550, fatal: true, …}]) the one that decided: that
 * which is marked final, else the latest, else the last. Any other list as it is.
 */
export function decisiveAttempt(list: readonly Literal[]): readonly Literal[] {
  const attempts = list.filter((one) => isObject(one) && saysReply(one)) as Attempt[];
  if (attempts.length < 2 || attempts.length < list.length) return list;
  const final = attempts.filter((one) => isTrue(fieldOf(one, fieldTable().final)));
  const timed = attempts.map((one) => ({ one, time: timeOf(one) }));
  if (final.length > 0) return final.slice(-1);
  if (timed.some(({ time }) => time.length !== timed[0]?.time.length)) return attempts.slice(-1);
  const latest = timed.reduce((last, next) => (next.time >= last.time ? next : last));
  return [latest.one];
}

function saysReply(value: Attempt): boolean {
  const { replyCode, enhancedCode, reply } = fieldTable();
  return fieldOf(value, [...replyCode, ...enhancedCode, ...reply.slice(0, 40)]) !== undefined;
}

function fieldOf(value: Attempt, keys: readonly string[]): Literal | undefined {
  return Object.entries(value).find(([key]) => keys.includes(normaliseKey(key)))?.[1];
}

const isTrue = (value: Literal | undefined): boolean => value === "true" || value === "1";

/** As written, "2026-01-02T03:04:05Z" or seconds: of one length they sort as they are. Empty where none is said. */
function timeOf(value: Attempt): string {
  const told = fieldOf(value, fieldTable().time);
  return typeof told === "string" && /^\d{4}-?\d\d/.test(told) ? told : "";
}
