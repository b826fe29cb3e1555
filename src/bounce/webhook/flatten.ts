/** A JSON document to its events: each with its own fields and, farther away, those of the objects around it. */
import { findAddresses, parseAddress } from "../../mail/address.ts";
import { type Literal, parseLiteral } from "../carrier/literal.ts";
import {
  type CarrierRecord,
  type Field,
  fieldTable,
  isObject,
  normaliseKey,
} from "../carrier/record.ts";
import { joinReply } from "../carrier/structured-reply.ts";
import { decisiveAttempt } from "./attempts.ts";

const MAX_EVENTS = 500;
const MAX_FIELDS = 200;
// Each level is looked at from the levels above it; services nest six deep at most.
const MAX_DEPTH = 12;

/** Undoes JSON inside JSON (the `Message` of an SNS envelope). */
export function unfold(value: Literal, depth = 0): Literal {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((one) => unfold(one, depth + 1));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, unfold(inner, depth + 1)]),
    );
  const packed = typeof value === "string" && /^\s{0,9}(?:\[\s{0,9})?\{\s{0,9}"/.test(value);
  return packed ? unfold(parseLiteral(value).value, depth + 1) : value;
}

/** A list of objects that each name an address or an event is a list of events; anything else is part of one. */
export function listRecords(value: Literal, around: CarrierRecord = []): CarrierRecord[] {
  const own = ownFields(value, 0);
  const record = [...own, ...around.map((field) => ({ ...field, distance: field.distance + 1 }))];
  const lists = eventLists(value, 0);
  if (lists.length === 0) return own.length ? [record] : [];
  const near = record.slice(0, MAX_FIELDS);
  return lists.flatMap((list) =>
    list.slice(0, MAX_EVENTS).flatMap((one) => listRecords(one, near)),
  );
}

/** Fields of an object and of the objects in it, but not of the events in it. */
function ownFields(value: Literal, depth: number, key = ""): Field[] {
  if (depth > MAX_DEPTH || fieldTable().skip.includes(key)) return [];
  if (typeof value === "string") return [{ key, value, distance: 0 }];
  // A container's key, without value, is a sign of the form.
  const mark = key ? [{ key, value: "", distance: 0 }] : [];
  const reply = joinReply(value);
  if (reply) mark.push({ key: "smtpreply", value: reply, distance: 0 });
  if (Array.isArray(value))
    return isEventList(value)
      ? mark
      : [...mark, ...decisiveAttempt(value).flatMap((one) => ownFields(one, depth + 1, key))];
  if (!isObject(value) || isKeyedByAddress(value)) return mark;
  const inner = Object.entries(value).flatMap(([name, one]) =>
    ownFields(one, depth + 1, normaliseKey(name)),
  );
  return [...mark, ...inner];
}

function eventLists(value: Literal, depth: number, key = ""): Literal[][] {
  if (depth > MAX_DEPTH || fieldTable().skip.includes(key)) return [];
  if (Array.isArray(value))
    return isEventList(value)
      ? [[...value]]
      : value.flatMap((one) => eventLists(one, depth + 1, key));
  if (!isObject(value)) return [];
  if (isKeyedByAddress(value))
    return [Object.entries(value).map(([recipient, reply]) => ({ recipient, reply }))];
  return Object.entries(value).flatMap(([name, inner]) =>
    eventLists(inner, depth + 1, normaliseKey(name)),
  );
}

/** {'kim@example.com': (550, b'5.1.1 …')}, as Python's smtplib says who was refused. */
const isKeyedByAddress = (value: { [key: string]: Literal }): boolean => {
  const keys = Object.keys(value);
  return (
    keys.length > 0 && keys.every((key) => key.includes("@") && parseAddress(key) !== undefined)
  );
};

function isEventList(list: readonly Literal[]): boolean {
  return list.some((one) => isObject(one) && namesEvent(one));
}

function namesEvent(value: { [key: string]: Literal }): boolean {
  const { recipient, event } = fieldTable();
  const fields = ownFields(value, MAX_DEPTH - 3);
  return fields.some(
    (field) =>
      (recipient.includes(field.key) && findAddresses(field.value, 1).length > 0) ||
      (event.slice(0, 6).includes(field.key) && field.value !== ""),
  );
}
