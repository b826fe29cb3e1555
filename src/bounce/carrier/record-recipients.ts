import { findAddresses } from "../../mail/address.ts";
import { findFailedAddresses } from "./failed-addresses.ts";
import { type CarrierRecord, type Field, fieldTable, valuesOf } from "./record.ts";

/** Longer words than this are a message, not a remark about one. */
const MAX_WORDS = 4000;

/** Whom an event is about, by its fields, else by its words: at least one; null where it names none. */
export function findRecipients(
  record: CarrierRecord,
  keys: readonly string[] = fieldTable().recipient,
): (string | null)[] {
  const rank = ({ key, distance }: Field) => distance * 1000 + keys.indexOf(key);
  const ranked = record
    .filter((field) => keys.includes(field.key) && field.value.includes("@"))
    .sort((a, b) => rank(a) - rank(b));
  const named = ranked
    .filter((field) => ranked[0] && rank(field) === rank(ranked[0]))
    .flatMap((field) => findAddresses(field.value, 50).map(({ address }) => address));
  return named.length ? [...new Set(named)] : [findInWords(record)];
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
