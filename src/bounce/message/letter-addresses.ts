import { findAddresses } from "../../mail/address.ts";
import { type Fields, fieldValues } from "../../mail/fields.ts";
import type { Letter } from "./letter.ts";

/** X-Failed-Recipients (Exim, Gmail) and its like. */
export function failedHeader(letter: Letter): string[] {
  return addressesOf(letter.header, [
    "x-failed-recipients",
    "x-bounced-address",
    "x-mailer-daemon-recipients",
  ]);
}

const OF_SENDER = new Set(["from", "return-path", "sender", "reply-to"]);

const OF_NOTICE = new Set([...OF_SENDER, "to", "delivered-to", "x-original-to"]);

/** Addresses that are no failed recipients: whom the notice went to, who wrote it, who sent the returned mail. */
export function othersOf({ header, original }: Letter): ReadonlySet<string> {
  const fields = [
    ...header.filter(({ name }) => OF_NOTICE.has(name)),
    ...original.filter(({ name }) => OF_SENDER.has(name)),
  ];
  const found = fields.flatMap(({ value }) => findAddresses(value));
  return new Set(found.map(({ address }) => address.toLowerCase()));
}

export function addressesOf(fields: Fields, names: readonly string[]): string[] {
  return names
    .flatMap((name) => fieldValues(fields, name))
    .flatMap((value) => findAddresses(value).map((found) => found.address));
}
