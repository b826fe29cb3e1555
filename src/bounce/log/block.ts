/** Records with a field on each line, as databases ("\\G"), shells ("Format-List") and settings files print them. */
import { findAddresses } from "../../mail/address.ts";
import { type CarrierRecord, fieldTable, toRecord } from "../carrier/record.ts";

const FIELD =
  /^[ \t]{0,40}(?:- )?["']?([A-Za-z][\w -]{0,40}?)["']?[ \t]{0,30}[:=][ \t]{1,20}(\S.{0,4000})$/;
/** A field without a value ends no record. */
const EMPTY = /^[ \t]{0,40}["']?[A-Za-z][\w -]{0,40}["']?[ \t]{0,30}[:=][ \t]{0,40}$/;
/** Shells break long values and align the rest below them. */
const GOES_ON = /^ {8,60}\S/;
/** Whom the command that printed the record asked for. */
const ASKED =
  /(?:^|\s)--?(?:recipient(?:s|address)?|rcpt|to) ?[= ] ?["']?([^\s"'@]{1,64}@[^\s"']{1,255})/i;
const MAX_LINES = 5_000;
const LEAST_FIELDS = 3;

/** One record for each run of such lines that names a recipient and says what became of the mail. */
export function listBlocks(lines: readonly string[]): CarrierRecord[] {
  const blocks = splitBlocks(lines.slice(0, MAX_LINES)).filter(
    ({ length }) => length >= LEAST_FIELDS,
  );
  if (blocks.length === 0) return [];
  const asked = lines.map((line) => ASKED.exec(line)?.[1]).find(Boolean);
  const own = asked && blocks.length === 1 ? [["recipient", asked] as const] : [];
  return blocks.map((block) => toRecord([...block, ...own])).filter(isTelling);
}

function splitBlocks(lines: readonly string[]): [string, string][][] {
  const blocks: [string, string][][] = [[]];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key && value) block?.push([key, value.replace(/^["']|["',]{1,2}$/g, "")]);
    else if (last && GOES_ON.test(line)) last[1] += ` ${line.trim()}`;
    else if (last && !EMPTY.test(line)) blocks.push([]);
  }
  return blocks;
}

function isTelling(record: CarrierRecord): boolean {
  const { recipient, event, reply, replyCode, looseReplyCode, enhancedCode } = fieldTable();
  const said = [...event, ...reply, ...replyCode, ...looseReplyCode, ...enhancedCode];
  const named = record.some(
    ({ key, value }) => recipient.includes(key) && findAddresses(value, 1).length > 0,
  );
  return named && record.filter(({ key }) => said.includes(key)).length >= LEAST_FIELDS - 1;
}
