// RFC 5321 addresses as they stand in running text; bounded, so that it stays linear on hostile input.
const ADDRESS =
  /([^\s<>()[\]{}:;,"'`@|=/][^\s<>()[\]{}:;,"`@|=/]{0,63})@([\p{L}\p{N}][\p{L}\p{N}.-]{0,252})/gu;

/** "jo@example.org" to "j…@example.org", everywhere in a text: who reads along should not learn the address. */
export function maskAddresses(text: string): string {
  return text.replace(ADDRESS, (_, local: string, domain: string) => `${first(local)}…@${domain}`);
}

function first(local: string): string {
  return String.fromCodePoint(local.codePointAt(0) ?? 0x2026);
}
