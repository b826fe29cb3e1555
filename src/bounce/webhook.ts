/** What sending services post to a webhook or answer to an API call. */
import type { Bounce } from "./bounce.ts";
import { readRecords } from "./carrier/read-records.ts";
import type { Paste } from "./paste.ts";
import { findDocuments } from "./webhook/documents.ts";
import { listRecords, unfold } from "./webhook/flatten.ts";

/** A collector's JSON around a mail server's log line. */
const LOG_INSIDE =
  /"(?:log|message|msg|line)": ?"[^"]{0,200}(?:\b(?:to|rcpt|rcpts)=\\?[<"\\]|\bstatus=|\[\d{1,9}\]: )/i;

/** Undefined unless the text holds JSON, a form or XML with events of a mail system. */
export function readWebhook(paste: Paste): Bounce | undefined {
  const documents = findDocuments(paste.text);
  if (documents.length === 0) return undefined;
  if (LOG_INSIDE.test(paste.text)) return undefined;
  const records = documents.flatMap((document) => listRecords(unfold(document)));
  return readRecords(records, { format: "webhook", software: null, words: paste.text });
}
