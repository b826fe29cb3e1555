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
  const final = attempts.filter((one) => isTrue(valueOf(one, fieldTable().final)));
  const timed = attempts.map((one) => ({ one, time: timeOf(one) }));
  if (final.length > 0) return final.slice(-1);
  if (timed.some(({ time }) => Number.isNaN(time))) return attempts.slice(-1);
  const latest = timed.reduce((last, next) => (next.time >= last.time ? next : last));
  return [latest.one];
}

function saysReply(value: Attempt): boolean {
  const { replyCode, enhancedCode, reply } = fieldTable();
  return valueOf(value, [...replyCode, ...enhancedCode, ...reply.slice(0, 40)]) !== undefined;
}

function valueOf(value: Attempt, keys: readonly string[]): Literal | undefined {
  return Object.entries(value).find(([key]) => keys.includes(normaliseKey(key)))?.[1];
}

const isTrue = (value: Literal | undefined): boolean => value === "true" || value === "1";

/** In milliseconds or seconds, the same for all of one list; NaN where none is said. */
function timeOf(value: Attempt): number {
  const told = valueOf(value, fieldTable().time);
  if (typeof told !== "string") return Number.NaN;
  return /^\d{9,14}(?:\.\d{1,9})?$/.test(told) ? Number(told) : Date.parse(told);
}
