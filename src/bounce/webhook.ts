/** What sending services post to a webhook or answer to an API call. */

import { findReplies } from "../mail/find-replies.ts";
import type { Bounce } from "./bounce.ts";
import { noFailure } from "./carrier/outcome.ts";
import { readRecords } from "./carrier/read-records.ts";
import { type CarrierRecord, isRule } from "./carrier/record.ts";
import { readLibraryError } from "./library.ts";
import type { Paste } from "./paste.ts";
import { findDocuments } from "./webhook/documents.ts";
import { listRecords, unfold } from "./webhook/flatten.ts";

/** A collector's JSON around a mail server's log line, or a line of a dialogue ("S: 550 …"). */
const LOG_INSIDE =
  /"(?:log|message|msg|line)": ?"(?:(?:[CS]:|send:|recv:|[<>]{1,3}|-->|<--) (?:[245]\d\d[ -]|rcpt to:|mail from:)|[^"]{0,200}(?:\b(?:to|rcpt|rcpts)=\\?[<"\\]|\bstatus=|\[\d{1,9}\]: ))/i;

/** Undefined unless the text holds JSON, a form or XML with events of a mail system, or is JSON of something else. */
export function readWebhook(paste: Paste): Bounce | undefined {
  const { documents, covered } = findDocuments(paste.text);
  if (documents.length === 0 || LOG_INSIDE.test(paste.text)) return undefined;
  const records = documents.flatMap((document) => listRecords(unfold(document)));
  const carrier = { format: "webhook", software: null, words: paste.text } as const;
  const bounce = readRecords(records, carrier);
  if (bounce) return bounce;
  // Numbers in other programs' data are no replies; the readers of prose would take them for some.
  const onlyData = covered * 10 >= paste.text.trim().length * 9;
  if (!onlyData || records.some(quotesReply)) return undefined;
  return readLibraryError(wordsOf(records)) ?? noFailure({ ...carrier, format: "text" });
}

/** A program's log in JSON: an error's class and words, and the names and numbers that tell whether it is about mail. */
function wordsOf(records: readonly CarrierRecord[]): Paste {
  const fields = records.flat().filter(({ value }) => value !== "");
  const values = fields.map(({ key, value }, at) => {
    if (key.endsWith("port")) return `:${value}`;
    const told = /(?:class|type)$/.test(key) ? fields[at + 1] : undefined;
    return told && /(?:value|message)$/.test(told.key) ? `${value}: ${told.value}` : value;
  });
  const lines = values.flatMap((value) => value.split("\n"));
  return { text: lines.join("\n"), lines };
}

const quotesReply = (record: CarrierRecord): boolean =>
  !isRule(record) && record.some(({ value }) => / \S/.test(value) && findReplies(value).length > 0);
