/** Records with a field on each line, as databases ("\\G"), shells ("Format-List") and settings files print them. */
import { findAddresses } from "../../mail/address.ts";
import { type CarrierRecord, fieldTable, toRecord } from "../carrier/record.ts";

const FIELD =
  /^[ \t]{0,40}(?:- )?["']?([A-Za-z][\w -]{0,40}?)["']?[ \t]{0,30}[:=][ \t]{1,20}(\S.{0,4000})$/;
const MAX_LINES = 5_000;
const LEAST_FIELDS = 3;

/** One record for each run of such lines that names a recipient and says what became of the mail. */
export function listBlocks(lines: readonly string[]): CarrierRecord[] {
  const blocks: [string, string][][] = [[]];
  for (const line of lines.slice(0, MAX_LINES)) {
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key && value) blocks.at(-1)?.push([key, value.replace(/^["']|["',]{1,2}$/g, "")]);
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks
    .filter(({ length }) => length >= LEAST_FIELDS)
    .map(toRecord)
    .filter(isTelling);
}

function isTelling(record: CarrierRecord): boolean {
  const { recipient, event, reply, replyCode, looseReplyCode, enhancedCode } = fieldTable();
  const said = [...event, ...reply, ...replyCode, ...looseReplyCode, ...enhancedCode];
  const named = record.some(
    ({ key, value }) => recipient.includes(key) && findAddresses(value, 1).length > 0,
  );
  return named && record.filter(({ key }) => said.includes(key)).length >= LEAST_FIELDS - 1;
}
