/** "Recipient address: kim@inner" and below it "Original address: kim@example.net": two addresses of one recipient. */
import type { FoundAddress } from "../mail/address.ts";
import { labelOf } from "./notice/local-reason.ts";
import { joinWords, noticeTables } from "./notice-words.ts";

/** More than the labels between two addresses of a block. */
const MAX_GAP = 120;

let aliases: Set<string> | undefined;

/** A recipient named twice is one: by the address that failed, as a report's Final-Recipient is. */
export function withoutAliases<Named extends { readonly address: string }>(
  named: readonly Named[],
  words: string,
  all: readonly FoundAddress[],
): Named[] {
  if (named.length < 2) return [...named];
  const aliases = findAliases(words, all);
  const keys = new Set(named.map(({ address }) => address.toLowerCase()));
  return named.filter(({ address }) => !keys.has(aliases.get(address.toLowerCase()) ?? ""));
}

/** By an address that its label calls the original one: the address on the line beside it. Both in lower case. */
function findAliases(words: string, found: readonly FoundAddress[]): ReadonlyMap<string, string> {
  const partners = new Map<string, string>();
  for (const [at, one] of found.entries()) {
    if (!isAlias(words, one)) continue;
    const [before, after] = [found[at - 1], found[at + 1]];
    const partner =
      before && isNextLine(words.slice(before.end, one.start))
        ? before
        : after && isNextLine(words.slice(one.end, after.start))
          ? after
          : undefined;
    if (partner) partners.set(one.address.toLowerCase(), partner.address.toLowerCase());
  }
  return partners;
}

function isAlias(words: string, { start }: FoundAddress): boolean {
  aliases ??= new Set(noticeTables().recipient.original.map(joinWords));
  const line = words.slice(
    Math.max(words.lastIndexOf("\n", start - 1) + 1, start - MAX_GAP),
    start,
  );
  return aliases.has(joinWords(labelOf(line) ?? ""));
}

function isNextLine(between: string): boolean {
  return between.length < MAX_GAP && between.split("\n").length === 2;
}
