import { type FoundAddress, findAddresses, parseAddress } from "../mail/address.ts";
import { isFailedLabel } from "./notice/failed-label.ts";
import { withoutAliases } from "./recipient-alias.ts";
import {
  endsWithNever,
  isAnchored,
  isLabelled,
  isNever,
  lastWords,
  leadsToFailed,
} from "./recipient-words.ts";

/** An address in a notice's words that delivery failed to, as far as its place tells. */
export interface Candidate {
  readonly address: string;
  /** Where it stands in the words. */
  readonly start: number;
  readonly end: number;
  /** How surely its place makes it a failed recipient: 4 listed as one, 3 named as one, 2 stands as one, 1 mentioned. */
  readonly weight: number;
}

/** Whom a notice tells to ask; seldom the one it could not reach. */
const HELP_DESK =
  /^(?:support|help|helpdesk|contact|service|webmaster|hostmaster|noc|owner|majordomo|listserv)@|-(?:owner|request|admin)@/i;

/** Looked at before an address to tell its role. */
const BEFORE = 160;

/**
 * The failed recipients that the words name, in order, each at its first telling place. `others` are addresses
 * known to be somebody else (the sender of the returned mail, the reporter), in lower case.
 */
export function findRecipients(words: string, others: ReadonlySet<string>): Candidate[] {
  const best = new Map<string, Candidate>();
  let list: number | undefined;
  const all = findAddresses(words);
  for (const found of all) {
    const indent = indentBefore(words, found.start);
    const own = weigh(words, found);
    const weight = own >= 2 && indent !== undefined && indent === list ? 4 : own;
    if (weight === 4) list = indent;
    const key = found.address.toLowerCase();
    const known = best.get(key);
    if (weight > 0 && (!known || weight > known.weight))
      best.set(key, {
        ...found,
        weight: others.has(key) && weight < 4 ? Math.min(weight, 1) : weight,
      });
  }
  const candidates = [...best.values()];
  const top = Math.max(...candidates.map((candidate) => candidate.weight), 0);
  const named = candidates.filter((candidate) => candidate.weight >= Math.max(2, top));
  if (named.length > 0) return withoutAliases(named, words, all).sort((a, b) => a.start - b.start);
  const mentioned = candidates.filter(({ address }) => !others.has(address.toLowerCase()));
  return (mentioned.length > 0 ? mentioned : candidates).slice(0, 1);
}

/** How far an address that leads its line is indented; undefined where words stand before it. */
function indentBefore(words: string, start: number): number | undefined {
  const lineStart = words.lastIndexOf("\n", start - 1) + 1;
  const before = words.slice(lineStart, start);
  return before.trim() === "" ? before.length : undefined;
}

function weigh(words: string, found: FoundAddress): number {
  const lineStart = words.lastIndexOf("\n", found.start - 1) + 1;
  const before = words.slice(Math.max(lineStart, found.start - BEFORE), found.start);
  const lineEnd = endOfLine(words, found.end);
  const after = words.slice(found.end, Math.min(lineEnd, found.end + 80));
  if (
    /^(?:mailer-daemon|postmaster|mail-daemon|no-?reply|abuse)@/i.test(found.address) &&
    before.trim() !== "" &&
    !/^>?:/.test(after) &&
    !isAnchored(lastWords(before))
  )
    return 0;
  if (/rcpt[ _-]?to\s{0,3}[:=]\s{0,3}["'<]{0,2}$/i.test(before))
    return /^\s{0,4}rcpt/i.test(before) ? 4 : 3;
  if (
    /(?:^|\n)\s{0,6}[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?["<]{0,2}$/.test(before) &&
    /^>?\.{3}/.test(after)
  )
    return 3;
  const ending = lastWords(before);
  const anchored = isAnchored(ending);
  if (isNever(before, ending) && !anchored) return 0;
  if (isLabelled(before) || isFailedLabel(before)) return 3;
  const leads = isList(before);
  if (!leads && anchored) return 3;
  const weight = leads ? weighLine(words, found, lineStart, after) : 1;
  return weight < 4 && HELP_DESK.test(found.address) ? 0 : weight;
}

/** An address that begins its line: "<a@b>: host said", "a@b (reason)", or alone. */
function weighLine(words: string, found: FoundAddress, lineStart: number, after: string): number {
  if (/^\s{0,3}:(?!\/\/)/.test(after)) return 4;
  const previous = previousLine(words, lineStart);
  if (endsWithNever(previous)) return 0;
  const listed = leadsToFailed(previous);
  if (isList(after)) return listed ? 4 : 3;
  if (listed) return 4;
  if (/^[>"']?(?:\s{0,4}\(|\s{0,4}\.{3}|\s{0,3}[;,-]\s|\s+\S)/i.test(after))
    return wrapsOn(words, lineStart) ? 1 : 2;
  return found.bracketed ? 2 : 1;
}

/** Nothing but marks and other addresses: "a@b, <c@d>;". */
function isList(text: string): boolean {
  return text
    .split(/[,;]/)
    .every((piece) => MARKS.test(piece) || parseAddress(piece) !== undefined);
}

const MARKS = /^[\s<"'*\-•·–|:>\].]*$/;

/** The line before is full and not ended: the address stands at a line's head by chance. */
function wrapsOn(words: string, lineStart: number): boolean {
  const before = words.slice(Math.max(0, lineStart - 1_000), Math.max(0, lineStart - 1));
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (
    line.length > 44 &&
    /[\p{L}\p{N}]/u.test(line) &&
    !/[:.]\s*$/.test(line) &&
    !/^\s*<?[^\s@]{1,64}@/.test(line)
  );
}

/** The last line that says something, before the one at `lineStart`. */
function previousLine(words: string, lineStart: number): string {
  const text = words.slice(Math.max(0, lineStart - 400), lineStart).trimEnd();
  return text.slice(text.lastIndexOf("\n") + 1);
}

function endOfLine(words: string, from: number): number {
  const at = words.indexOf("\n", from);
  return at < 0 ? words.length : at;
}
