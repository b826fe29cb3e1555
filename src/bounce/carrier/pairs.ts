/** Keys and values inside a log line: "to=<kim@example.com>, dsn=5.1.1, status=bounced (…)", "Recipient: <…>, Result: failed". */
import { fieldTable, normaliseKey } from "./record.ts";

const ASSIGNED = /(?:^|[\s,;([{|])["']?([A-Za-z][\w.-]{0,40})["']? ?= ?(?=\S)/g;
// "rcpt:kim@example.com" may stand anywhere; before "Recipient: …" a sentence must not go on ("command rejected: …").
const LABELLED =
  /(?:(?:^|[\n,;(|\t]) ?([A-Za-z][\w-]{1,30}(?: [a-z][\w-]{1,20})?): ?|(?:^|[\s,;(|])([A-Za-z][\w-]{1,30}):)(?=[^\s/:])/g;
const MAX_PAIRS = 100;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "<": ">", "[": "]" };

/** In order. A value without quotes goes on to the next key, so that "stat=Deferred: try later" is whole. */
export function findPairs(text: string): [string, string][] {
  const assigned = pairsBy(ASSIGNED, text);
  const labelled = pairsBy(LABELLED, text).filter(([key]) => isKnownKey(key));
  return [...assigned, ...labelled];
}

function pairsBy(pattern: RegExp, text: string): [string, string][] {
  const keys = [...text.matchAll(pattern)].slice(0, MAX_PAIRS);
  return keys.map((match, index) => {
    const from = match.index + match[0].length;
    const value = text.slice(from, keys[index + 1]?.index ?? text.length);
    return [match[1] ?? match[2] ?? "", plainValue(value)];
  });
}

function plainValue(value: string): string {
  const first = value.charAt(0);
  const closing = CLOSING[first];
  const end = closing ? value.indexOf(closing, 1) : -1;
  if (end > 0) return value.slice(1, end);
  return value.replace(/[\s,;|]+$/, "");
}

function isKnownKey(key: string): boolean {
  const name = normaliseKey(key);
  const { recipient, event, reply, enhancedCode } = fieldTable();
  return [recipient, event, reply, enhancedCode].some((keys) => keys.includes(name));
}
