import { type CarrierRecord, fieldTable, valuesOf } from "./record.ts";
import type { RecordForm } from "./record-form.ts";

// Those of RFC 5321, its extensions, and the few that large servers made up; not HTTP's 404, not Mailgun's 498 and 605.
const SMTP_CODE =
  /^(?:421|43[0-2]|45[0-5]|471|50[0-4]|51[0-7]|52[1-5]|53[0-8]|54[0-7]|55[0-9]|571)$/;
// Said of an error in general, they are no class of failure.
const NO_HINT =
  /^(?:general|undetermined|other|unknown|none|null|error|true|false|bounced?|failed|\d+)$/i;

/** A reply code that has a field of its own; the loosely named fields count only where the record is surely about mail. */
export function readReplyCode(
  record: CarrierRecord,
  form: RecordForm,
  sure: boolean,
): string | null {
  if (form.noReplyCodes) return null;
  const keys = fieldTable();
  const named = valuesOf(record, form.keys?.replyCode ?? keys.replyCode);
  const loose = sure ? record.filter(({ key }) => keys.looseReplyCode.includes(key)) : [];
  return (
    [...named, ...loose.map(({ value }) => value)].find((value) => SMTP_CODE.test(value)) ?? null
  );
}

/** The machine word that classes the failure, by the name that the service's documentation gives it. */
export function readHint(values: readonly string[], form: RecordForm): string | null {
  for (const value of values) {
    const named = form.hints?.[value] ?? form.hints?.[value.toLowerCase()];
    if (named) return named;
    if (/^[A-Za-z][\w.:/ -]{1,59}$/.test(value) && !NO_HINT.test(value)) return value;
  }
  return null;
}
