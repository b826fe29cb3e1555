import {
  hasSource,
  isCodeList,
  isMentioned,
  isSourceLine,
  isTestOutput,
} from "./mentioned-codes.ts";
import { parseReply, type Reply } from "./reply.ts";

/** A reply inside running text. `text.slice(start, end)` is what was read, the codes first. */
export interface FoundReply extends Reply {
  readonly start: number;
  readonly end: number;
}

/** More lines than any server's reply has: what follows belongs to something else. */
const MAX_LINES = 40;
/** Nor is any reply longer: RFC 5321 section 4.5.3.1.5 has 512 octets a line. */
const MAX_LENGTH = 2_000;
/** More refusals than a person can look at. */
const MAX_REPLIES = 500;
/** A line at least this long was probably broken by a mail program, so the next one may go on. */
const FULL_LINE = 44;

const CANDIDATE =
  /(?<![\w.+\-/@$€£%=&])(?<!(?<!\*)\*)(?!4(?:00(?![- ]4\.)|04|08|09|10|29))(?:[45][0-57]\d|2(?:1[14]|2[01]|35|5[0-3])|3[35]4)(?=[-\s:;,)\]'"]|$)/g;
/** "-555-1234", "550/s", "552 EUR", "450 of": numbers, not codes. */
const COUNTED =
  /^(?:-\d{3,}(?!\.\d)|, ?["'][^"'\s]{1,80}["'],|, (?:now|was|only) \d|[ ,;|]{1,4}(?:delivered|bounced|deferred|sent|opened|clicked|failed|queued|rejected|dropped|blocked|total|received|accepted|complaints)[:=] ?\d|[ \t]{1,20}\d{1,9}[ \t]{0,8}(?:\n|$)|[- ]{0,2}(?:\d{3}\b(?!-)|of\b|(?:[kKMG]i?)?[bB](?:ytes?|its?)?\b|ms\b|milli|sec(?:onds?)?\b|min(?:utes?)?\b|hours?\b|days?\b|%|EUR\b|USD\b|requests?\b|messages? (?:per|in)\b|recipients? per\b|people\b|seats?\b|times\b|lines?\b|users\b|students\b|degrees?\b|(?:subscribers|members|customers|followers|units|letters|invoices|items|orders|points|tickets|contacts|files|rows|records|tests|steps|errors?) ?(?:$|[,.!?\n]|(?:on|in|at|when|while|for|from|to|and|joined|left|are|were|is|page)\b)|(?!messages|mails|emails|connections|senders)[a-z]{3,20}s (?:for|in|of|from|left|per|were|are|found|passed|joined)\b|(?!messages|mails|emails|connections|senders)[a-z]{3,20}s,))/;
/** A word before the number that makes it something else than a reply code. */
const COUNTING =
  /(?:\b(?:port|line|room|size|id|top|page|over|about|than|only|build|issue|order|gate|flight|http(?:\/\d(?:\.\d)?)?|ftp|exit(?:ed)?(?: with)?(?: status| code)?|curl:?|table|at|of|for|in|on|after|to|and|rfc)|[#№]) {0,2}$|\.[a-z]{1,5}:$/i;
/** "551;kim@example.com;44", "550   kim@example.com   failed", `code="407" type="auth"`: a cell of a table, a tag's attribute. */
const CELL =
  /^(?:(?:[ \t]{0,20}[;|][ \t]{0,20}|\t| {3,40})[^\s@;|,]{1,64}@| ?[;|] ?(?![245]\.\d{1,3}\.\d)\d|\t[A-Z][^\n\t@<\d]{1,40}<[^\n@]{1,64}@[^\n>]{1,80}>(?:\n|$)|["'] [a-z:]{2,20}=["'])/;
/** "order 550-5.1.1", "article no. 552-5.2.2": the number of a thing of trade. */
const NUMBERED =
  /\b(?:orders?|invoice|article|item|parts?|sku|model|product|parcel|shipment|ticket|customer|contract|policy|receipt|serial|bestellung|rechnung|artikel|auftrag|kundennummer|commande|facture|pedido|factura|ordine|fattura)(?: (?:number|no|nr|num|id))?[.:#]{0,2} {0,2}$/i;
/** "treat 550 5.1.1 as a hard bounce", "550 5.7.1 means …": the codes are the matter of a sentence. */
const SPOKEN_OF =
  /^[- ][245]\.\d{1,3}\.\d{1,3}[,;]?\s(?:as|means?|meaning|replies|responses?|errors|bounces|codes?|was|were|is (?:an?|counted|treated|returned|sent)|instead of|rather than|in (?:[Ee]xim|[Pp]ostfix|[Ss]endmail|[Hh]araka|[Rr]spamd|my|our)|(?:and|or|vs\.?|versus|und|oder|et|ou) [245]\d\d|to [`'"])(?:\s|$|[`'"])/;
/** "CRON[550]: ": the number of a process. */
const PROCESS_ID = /[A-Za-z]\[$/;
/** What introduces a reply: punctuation, or one of the words that programs put before it. */
const INTRODUCED =
  /(?:^|[:：;"'“‘([<>|=»]|\*\*|[\])>],|->|\b(?:said|says|replied|returned|returns|response|reply|answer(?:ed)?|received|got|error|code|status|smtp|with|reason|diagnostic|was|is))[ \t]{0,3}$/i;

/**
 * Every SMTP reply in running text, in order, each joined where it has several lines or was wrapped. Dates, ports,
 * IP addresses, sizes, ids and versions are no replies. Linear in the length of the text.
 */
export function findReplies(text: string): FoundReply[] {
  const found: FoundReply[] = [];
  let from = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    if (match.index < from && !introducedInside(text, match.index)) continue;
    if (!isReplyHead(text, match.index)) continue;
    const end = endOfReply(text, match.index, match[0]);
    const reply = parseReply(text.slice(match.index, end));
    if (!reply) continue;
    found.push({ ...reply, start: match.index, end });
    if (found.length >= MAX_REPLIES) break;
    from = end;
  }
  return found.length === 0 ? found : withoutMentions(text, found);
}

/** A list of codes, a test's output or a program holds codes that no server gave. */
function withoutMentions(text: string, found: FoundReply[]): FoundReply[] {
  const different = new Set(found.map(({ replyCode }) => replyCode)).size;
  if (different >= 3 && isCodeList(text)) return [];
  if (isTestOutput(text)) return [];
  if (!hasSource(text)) return found;
  return found.filter(({ start, end }) => {
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    return !isSourceLine(text.slice(lineStart, Math.max(end, lineEnd(text, start))));
  });
}

/** "550 5.1.351 Remote server returned … -> 550 5.1.1 …": the reply of another server inside a reply. */
function introducedInside(text: string, at: number): boolean {
  return /(?:->|said:|replied:|returned:?) {0,2}["']?$/.test(text.slice(Math.max(0, at - 14), at));
}

function isReplyHead(text: string, at: number): boolean {
  const after = text.slice(at + 3, at + 36);
  if (SPOKEN_OF.test(after) || CELL.test(text.slice(at + 3, at + 160))) return false;
  if (after[0] === "-" && NUMBERED.test(text.slice(Math.max(0, at - 32), at))) return false;
  if (/^[- ]['"#([]{0,2}[245]\.\d{1,3}\.\d/.test(after)) return true;
  // "571 571 No": a relay's code before the same of the server.
  const twice = after.slice(1, 4) === text.slice(at, at + 3);
  if (!twice && COUNTED.test(after)) return false;
  // Looking for the line's start farther back would cost a long line's length for each number in it.
  const near = text.slice(Math.max(0, at - 24), at);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  if (after.startsWith("]:") && PROCESS_ID.test(before)) return false;
  if (COUNTING.test(before) || isMentioned({ before, after })) return false;
  if (/^-[^\s\d]/.test(after)) return true;
  return INTRODUCED.test(before.trimStart() === "" ? "" : before);
}

/** Where the reply that starts at `start` ends: a closing quote, the reporter's remark, or the last of its lines. */
function endOfReply(text: string, start: number, code: string): number {
  const quote = text[start - 1];
  if (quote === "'" || quote === '"') {
    const close = closingQuote(text, start, quote);
    if (close > 0) return close;
  }
  const end = Math.min(lastLineEnd(text, start, code), start + MAX_LENGTH);
  const remark = text.slice(start, end).search(/ ?\((?:in\s+reply\s+to|state\s+\d|#?\d{1,2}\)$)/i);
  if (remark > 0) return start + remark;
  return beforeClosing(text, start, end);
}

function closingQuote(text: string, start: number, quote: string): number {
  const limit = Math.min(text.length, start + 2000);
  for (let at = text.indexOf(quote, start); at > 0 && at < limit; at = text.indexOf(quote, at + 1))
    if (!/[\p{L}\d]/u.test(text[at + 1] ?? "") && at > start + 4) return at;
  return -1;
}

/** "(reason: 550 … User unknown)": the bracket that closes one opened before the reply is not the reply's. */
function beforeClosing(text: string, start: number, end: number): number {
  const reply = text.slice(start, end).trimEnd();
  const opened = reply.split("(").length;
  const closed = reply.split(")").length;
  const last = reply.endsWith(")") && closed > opened ? reply.length - 1 : reply.length;
  return start + last;
}

function lastLineEnd(text: string, start: number, code: string): number {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = indentOf(text, lineStart);
  const listed = LED_BY_ADDRESS.test(text.slice(lineStart, lineStart + 320));
  let end = lineEnd(text, start);
  let length = end - lineStart;
  const wordless = /^\d{3}[- ]?(?:[245]\.\d{1,3}\.\d{1,3})?\s{0,4}$/.test(text.slice(start, end));
  if (wordless && indentOf(text, end + 1) > indent) {
    // The line broke right behind the codes, so the words below are theirs, whatever they begin with.
    end = lineEnd(text, end + 1);
    length = FULL_LINE;
  }
  for (let lines = 1; lines < MAX_LINES && end < text.length; lines++) {
    const nextEnd = lineEnd(text, end + 1);
    const next = text.slice(end + 1, nextEnd);
    if (!continues(next, code, indent, length) || (listed && LED_BY_ADDRESS.test(next))) break;
    length = next.length;
    end = nextEnd;
  }
  return end;
}

/** Something new begins: a field, an SMTP dialogue line, a rule, an address line, a log's date. */
const NEW_THING =
  /^\s{0,8}(?:[A-Z][\w-]{0,40}:(?:\s|$)|[<>]{3}|<?-{2,}|={4,}|\*{3,}|<[^<>\s]{1,320}>:|<?[^\s<>@:]{1,64}@[^\s<>@:]{1,255}>?(?::\s|$)|\w{3} [ \d]\d \d\d:)/;

/** One line for each recipient: the next recipient's is no continuation. */
const LED_BY_ADDRESS = /^\s{0,8}<?[^\s<>@:]{1,64}@[^\s<>@:]{1,255}[>:\s]/;

function continues(line: string, code: string, indent: number, length: number): boolean {
  const head = line.trimStart();
  if (head === "") return false;
  if (head.startsWith(code) && /^[- ]|^$/.test(head.slice(3, 4))) return true;
  if (/^[245]\d\d[- ](?:[245]\.\d|\D)/.test(head) || NEW_THING.test(line)) return false;
  return line.length - head.length > indent || length >= FULL_LINE;
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - lineStart;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
