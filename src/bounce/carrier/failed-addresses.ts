import { loadTable } from "../../catalog/load.ts";
import { type FoundAddress, findAddresses } from "../../mail/address.ts";

type Context = Readonly<Record<"recipient" | "sender", readonly string[]>>;

const BEFORE = 40;
/** "kim@example.com failed after RCPT TO", "kim@example.com was rejected". */
const AFTER =
  /^["'”’]? {1,2}(?:failed|was rejected|rejected|bounced|does not exist|is undeliverable)\b/i;

const SENDS =
  /^["'>)]{0,2} {0,2}(?:is |are |was )?(?:not (?:allowed|authori[sz]ed|permitted) to (?:send|relay)|does not have permission)/i;
/** "account@example.com" before an address is no word about it. */
const OTHER_ADDRESS = /[\w.+-]{1,40}@[\w.-]{0,40}/g;

/** Words before a reply are about the reply, not about an address in it: "response from server: 550 <kim@example.com>". */
const REPLY_HEAD = /^.{0,40}[^\d.][245]\d\d[ -](?=#?[245]\.\d|<)/;

/** The addresses that an error's text is about: those that it calls recipients, else the only one that is no sender. */
export function findFailedAddresses(text: string): FoundAddress[] {
  const found = findAddresses(text, 200).filter(({ address }) => !isOrigin(address));
  const judged = found.map((one) => ({ one, score: judge(text, one) }));
  const senders = new Set(judged.filter(({ score }) => score < 0).map(({ one }) => keyOf(one)));
  const others = judged.filter(({ one }) => !senders.has(keyOf(one)));
  const best = others.filter(({ score }) => score > 0);
  const chosen = best.length ? best : others.slice(0, 1);
  return chosen.map(({ one }) => one).filter(isFirst);
}

const keyOf = ({ address }: FoundAddress): string => address.toLowerCase();

const isFirst = (one: FoundAddress, index: number, all: readonly FoundAddress[]): boolean =>
  all.findIndex((other) => keyOf(other) === keyOf(one)) === index;

/** Message ids look like addresses: long random local parts, or hosts without a name. */
const isOrigin = (address: string): boolean =>
  /^[\w.+=-]{28,}@|@(?:localhost|ismtpd|[\w-]{20,})/i.test(address);

/** The nearest word of the two lists that stands before the address decides. */
function judge(text: string, { start, end }: FoundAddress): number {
  // {'kim@example.com': (550, …)}
  if (/^["']?>? {0,2}(?::|=>) {0,2}[([{]/.test(text.slice(end, end + 8))) return 1;
  if (AFTER.test(text.slice(end, end + 24))) return 1;
  // "ann@example.net not allowed to send as …"
  if (SENDS.test(text.slice(end, end + 40))) return -1;
  // <ann@example.net>: Sender address rejected
  if (/^:? {0,2}sender\b/i.test(text.slice(end, end + 12))) return -1;
  // The first word may be cut ("co|de: …"): it says nothing.
  const near = text
    .slice(Math.max(0, start - BEFORE), start)
    .toLowerCase()
    .replace(OTHER_ADDRESS, " ")
    .replace(REPLY_HEAD, " ");
  const before = start > BEFORE ? near.replace(/^[\p{L}\d]{1,40}/u, "") : near;
  const context = loadTable<Context>("carrier/address-context");
  const recipient = lastOf(before, context?.recipient ?? []);
  const sender = lastOf(before, context?.sender ?? []);
  if (recipient < 0 && sender < 0) return 0;
  return recipient >= sender ? 1 : -1;
}

function lastOf(text: string, words: readonly string[]): number {
  return Math.max(-1, ...words.map((word) => endOfWord(text, word)));
}

/** Where a word last ends in the text; a short one must stand alone. */
function endOfWord(text: string, word: string): number {
  const at = text.lastIndexOf(word);
  if (at < 0) return -1;
  const end = at + word.length;
  const alone = !/[\p{L}\d]/u.test((text[at - 1] ?? " ") + (text[end] ?? " "));
  return alone || word.length > 5 ? end : -1;
}
