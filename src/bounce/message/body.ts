import { type Field, type Fields, parseFields } from "../../mail/fields.ts";
import { isMark } from "./original-mark.ts";

/** A header shows itself within as many lines. */
const MAX_HEADER = 25;

/** The text of a notice, taken apart. */
export interface Body {
  /** What the reporter wrote for people, one string a line. */
  readonly words: readonly string[];
  /** Blocks of RFC 3464 fields that stood in the text. */
  readonly groups: readonly Fields[];
  /** Lines of the returned mail: never evidence. */
  readonly original: readonly string[];
}

// RFC 3464 sections 2.2 and 2.3, and the extension fields that name recipients.
const REPORT_FIELD =
  /^(?:Reporting-MTA|DSN-Gateway|Received-From-MTA|Arrival-Date|Original-Envelope-Id|(?:Original|Final|X-Actual)-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Final-Log-ID|Will-Retry-Until|X-[\w-]{1,40}-(?:Queue-ID|Sender)|X-Display-Name|X-Supplementary-Info)[ \t]{0,4}:/i;
/** Fields of a mail, not of a report: two in a row and more below are the returned mail. */
const MAIL_FIELD =
  /^>?(?:Return-Path|Received|Delivered-To|Envelope-To|Delivery-Date|DKIM-Signature|ARC-[\w-]{1,30}|Authentication-Results|Message-ID|Date|From|To|Cc|Reply-To|Sender|Subject|MIME-Version|Content-[\w-]{1,30}|X-[\w-]{1,50}|In-Reply-To|References|User-Agent|Importance|Precedence|Thread-[\w-]{1,20}|List-[\w-]{1,30})[ \t]{0,2}:/i;
const TELLING_FIELD =
  /^>?(?:Return-Path|Received|DKIM-Signature|Message-ID|MIME-Version|From|Date)[ \t]{0,2}:/i;

/** Separates the reporter's words from the fields of a report and from the returned mail that follows. */
export function splitBody(lines: readonly string[]): Body {
  const words: string[] = [];
  const groups: Fields[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    if (startsOriginal(lines, at)) break;
    if (mayBeField(line) && REPORT_FIELD.test(line)) {
      const end = endOfGroup(lines, at);
      const block = lines.slice(at, end);
      const group = parseGroup(block);
      if (isReportGroup(group)) groups.push(group);
      else for (const prose of block) words.push(prose);
      at = end;
    } else {
      words.push(line);
      at++;
    }
  }
  return { words, groups, original: lines.slice(at) };
}

/** The fields of a block. A value that a mail program wrapped without indenting goes on in the next line. */
export function parseGroup(lines: readonly string[]): Field[] {
  return parseFields(lines, "join");
}

function endOfGroup(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] as string).trim() !== "") end++;
  return end;
}

/** One field alone may be prose ("Status: away"): a report tells a recipient, or says what became of the mail. */
function isReportGroup(group: Fields): boolean {
  const names = new Set(group.map((field) => field.name));
  return (
    names.has("reporting-mta") ||
    names.has("final-recipient") ||
    names.has("original-recipient") ||
    (names.has("status") && (names.has("action") || names.has("diagnostic-code")))
  );
}

function startsOriginal(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  return (
    line !== "" && (isMark(line) || (at > 0 && mayBeField(line) && looksLikeHeader(lines, at)))
  );
}

/** A field's name is short and has no space: a look that costs less than the patterns. */
function mayBeField(line: string): boolean {
  const colon = line.indexOf(":");
  return colon > 1 && colon < 60 && line.charCodeAt(0) > 32;
}

function looksLikeHeader(lines: readonly string[], at: number): boolean {
  if (!MAIL_FIELD.test(lines[at] as string)) return false;
  let fields = 0;
  let telling = 0;
  for (let next = at; next < lines.length && next < at + MAX_HEADER; next++) {
    const line = lines[next] as string;
    if (line === "") break;
    if (MAIL_FIELD.test(line)) fields++;
    else if (!/^[ \t>]/.test(line)) return false;
    if (TELLING_FIELD.test(line)) telling++;
    if (fields >= 3 && telling >= 2) return true;
  }
  return false;
}
