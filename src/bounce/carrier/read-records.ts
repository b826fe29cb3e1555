import type { Bounce } from "../bounce.ts";
import { type Carrier, noFailure, toBounce } from "./outcome.ts";
import { type RecordReading, readRecord } from "./read-record.ts";
import { type CarrierRecord, fieldTable, isRule } from "./record.ts";
import { findForm, withSpokesman } from "./service.ts";

/**
 * Events of one paste as one bounce. Undefined where nothing shows that they are about mail; no failure where they
 * are and nothing failed.
 */
export function readRecords(
  records: readonly CarrierRecord[],
  carrier: Carrier,
): Bounce | undefined {
  const readings = records.map((record) => {
    const form = findForm(record);
    const reading = readRecord(record, form?.form);
    return { form, reading, aboutMail: form !== undefined || isAboutMail(record, reading) };
  });
  // One event that is surely about mail speaks for those in the same list.
  if (!readings.some(({ aboutMail }) => aboutMail)) return undefined;
  const outcomes = readings.flatMap(({ form, reading }) =>
    reading.outcomes.map((one) => (form ? withSpokesman(one, form) : one)),
  );
  const service = readings.find(({ form }) => form)?.form?.service;
  const named = {
    ...carrier,
    format: service?.format ?? carrier.format,
    software: service?.software ?? carrier.software,
  };
  return toBounce(outcomes, named) ?? noFailure(named);
}

/** Nobody's known form: mail's own words, codes together with an address, or mail's own keys must tell. */
export function isAboutMail(record: CarrierRecord, { sure, outcomes }: RecordReading): boolean {
  const [first] = outcomes;
  if (!first) return false;
  const coded = first.replyCode !== null || first.enhancedCode !== null;
  if (isRule(record) && first.recipient === null) return false;
  if (first.recipient === null) return coded && (sure || namesMail(record, first.replyCode));
  return sure || coded || hasMailKeys(record);
}

const hasMailKeys = (record: CarrierRecord): boolean =>
  record.some(({ key }) => fieldTable().mail.some((part) => key.includes(part)));

/** "535 Authentication failed" beside "Error sending confirmation email"; 500 to 504 may as well be HTTP's. */
const namesMail = (record: CarrierRecord, replyCode: string | null): boolean =>
  /^(?:4[35]|5[35])/.test(replyCode ?? "") &&
  record.some(({ value }) => /\b(?:e-?mail|smtp|mailer)\b/i.test(value.slice(0, 500)));
