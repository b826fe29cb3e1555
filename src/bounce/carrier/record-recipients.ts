import { findAddresses } from "../../mail/address.ts";
import { findFailedAddresses } from "./failed-addresses.ts";
import { type CarrierRecord, type Field, fieldTable, rankOf, valuesOf } from "./record.ts";

/** Longer words than this are a message, not a remark about one. */
const MAX_WORDS = 4000;

/** Replies to these are about the session: an address in their words is a login or a sender. */
const SESSION = /^(?:AUTH|MAIL FROM|STARTTLS|EHLO|connect)$/;

/**
 * Whom an event is about, by its fields, else by its words: at least one; null where it names none.
 * `command` is what the event's reply answered.
 */
export function findRecipients(
  record: CarrierRecord,
  command: string | null,
  keys: readonly string[] = fieldTable().recipient,
): (string | null)[] {
  const rank = (field: Field) => rankOf(field, keys);
  const plain = keys === fieldTable().recipient ? [] : plainRecipients(record);
  if (plain.length > 0) return plain;
  const ranked = record
    .filter((field) => rank(field) < Infinity && field.value.includes("@"))
    .sort((a, b) => rank(a) - rank(b));
  const named = ranked
    .filter((field) => ranked[0] && rank(field) === rank(ranked[0]))
    .flatMap((field) => findAddresses(field.value, 50).map(({ address }) => address));
  if (named.length) return [...new Set(named)];
  // A form that does not know its own record's names: the common ones may do.
  const common = fieldTable().recipient;
  if (keys !== common && !keys.includes("-")) return findRecipients(record, command, common);
  return [SESSION.test(command ?? "") ? null : findInWords(record)];
}

/** A service's form may name another field; one that is called so beyond doubt goes before it. */
const PLAIN = /^(?:recipient|rcpt|rcptto)$/;

function plainRecipients(record: CarrierRecord): string[] {
  const own = record.find(({ key, distance }) => distance === 0 && PLAIN.test(key));
  return own ? findAddresses(own.value, 50).map(({ address }) => address) : [];
}

function findInWords(record: CarrierRecord): string | null {
  const { reply, sender, id } = fieldTable();
  const others = valuesOf(record, [...sender, ...id])
    .join(" ")
    .toLowerCase();
  for (const words of valuesOf(record, reply)) {
    const found = findFailedAddresses(words.slice(0, MAX_WORDS)).find(
      ({ address }) => !others.includes(address.toLowerCase()),
    );
    if (found) return found.address;
  }
  return null;
}
