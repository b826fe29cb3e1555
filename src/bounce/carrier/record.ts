/** One event as keys and values, whatever wrote it: a JSON object, a line of CSV, "to=<kim@example.com>, dsn=5.1.1". */
import { loadTable } from "../../catalog/load.ts";
import type { Literal } from "./literal.ts";

export interface Field {
  /** Lower case, letters and digits only: "rcpt_to" and "rcptTo" are "rcptto". */
  readonly key: string;
  readonly value: string;
  /** 0: the event's own; above: of the objects around it, the nearest first. */
  readonly distance: number;
}

export type CarrierRecord = readonly Field[];

export type Role =
  | "recipient"
  | "sender"
  | "reply"
  | "enhancedCode"
  | "replyCode"
  | "looseReplyCode"
  | "event"
  | "hint"
  | "remoteMta"
  | "command"
  | "id";

type FieldTable = Readonly<
  Record<Role | "mail" | "rule" | "skip" | "final" | "time", readonly string[]>
>;

const NO_FIELDS: FieldTable = {
  recipient: [],
  sender: [],
  reply: [],
  enhancedCode: [],
  replyCode: [],
  looseReplyCode: [],
  event: [],
  hint: [],
  remoteMta: [],
  command: [],
  id: [],
  mail: [],
  rule: [],
  skip: [],
  final: [],
  time: [],
};

export const fieldTable = (): FieldTable => loadTable<FieldTable>("carrier/field") ?? NO_FIELDS;

export const normaliseKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** Shorter names end too many others ("to", "type"). */
const LEAST_ENDING = 5;

/**
 * How well a field fits a role's keys: the event's own fields first, then in the order of the keys, then keys that end
 * in one of them ("smtp_server_response"). Infinity where it does not fit.
 */
export function rankOf({ key, distance }: Field, keys: readonly string[]): number {
  const exact = keys.indexOf(key);
  if (exact >= 0) return distance * 1000 + exact;
  if (/^(?:from|sender|reply|return|http)/.test(key)) return Infinity;
  const ending = keys.findIndex((one) => one.length >= LEAST_ENDING && key.endsWith(one));
  return ending >= 0 ? distance * 1000 + keys.length + ending : Infinity;
}

/** Values of a role's fields, the best fitting first. */
export function valuesOf(record: CarrierRecord, keys: readonly string[]): string[] {
  return record
    .map((field) => ({ value: field.value, rank: rankOf(field, keys) }))
    .filter(({ value, rank }) => rank < Infinity && value !== "")
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

/** Whether a record bears a sign: "key", "key=value" (normalised) or "key~part of its value". */
export function holds(sign: string, record: CarrierRecord): boolean {
  const [, key, mark, wanted = ""] = /^([^=~]{1,60})(?:([=~])(.{1,80}))?$/.exec(sign) ?? [];
  if (!mark) return record.some((field) => field.key === key);
  return record.some(
    ({ key: name, value }) =>
      name === key &&
      (mark === "~"
        ? value.toLowerCase().includes(wanted)
        : normaliseKey(value.slice(0, 100)) === normaliseKey(wanted)),
  );
}

/** What a classifier looks for, not what a server said. */
export const isRule = (record: CarrierRecord): boolean =>
  record.some(({ key, distance }) => distance === 0 && fieldTable().rule.includes(key));

/** Makes fields of a plain list of keys and values. */
export const toRecord = (pairs: Iterable<readonly [string, string]>): CarrierRecord =>
  [...pairs].map(([key, value]) => ({ key: normaliseKey(key), value, distance: 0 }));

export const isObject = (value: Literal | undefined): value is { [key: string]: Literal } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
