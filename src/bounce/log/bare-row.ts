/** Rows of a table whose columns have no names: what a cell is shows by its form. */
import { parseAddress } from "../../mail/address.ts";
import { parseEnhancedStatusCode } from "../../mail/status.ts";
import { type CarrierRecord, toRecord } from "../carrier/record.ts";
import { isPlausible } from "../reply-line/words.ts";
import { splitRow } from "./row.ts";

const SEPARATORS = ["\t", ";", "|", ","];
const LEAST_CELLS = 3;
const MAX_ROW = 2_000;
/** A reply in a cell of its own, its type before it perhaps (RFC 3464 section 2.3.6). */
const REPLY = /^(?:smtp; ?)?([45]\d\d)[- ](?:[245]\.\d{1,3}\.\d{1,3}\b|\D)/i;
const CODE = /^[45]\d\d$/;
const ADDRESS = /^<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?$/;
/** The same between separators: most rows of a log have none, and need not be taken apart. */
const ADDRESS_CELL =
  /(?:^|[\t;|,]| {2})[ "]{0,2}<?[^\s<>@",;|]{1,64}@[^\s<>@",;|]{1,255}>?[ "]{0,2}(?:[\t;|,]| {2}|$)/;
const WIDE_BLANKS = / {2,40}/;

/**
 * "kim@example.com;550;5.1.1;User unknown": one cell is an address, and another a reply, or cells beside each other its
 * parts. Undefined for all other rows.
 */
export function readBareRow(row: string): CarrierRecord | undefined {
  if (row.length > MAX_ROW || !row.includes("@") || !ADDRESS_CELL.test(row)) return undefined;
  for (const cells of splits(row)) {
    const at = cells.findIndex((cell) => REPLY.test(cell) || CODE.test(cell));
    const reply = at < 0 ? undefined : replyAt(cells, at);
    const recipient = reply && recipientOf(cells, reply, at);
    if (recipient) return toRecord(Object.entries({ recipient, smtpreply: reply }));
  }
  return undefined;
}

function splits(row: string): string[][] {
  const marked = SEPARATORS.filter((mark) => row.includes(mark)).map((mark) => splitRow(row, mark));
  const aligned = WIDE_BLANKS.test(row) ? [row.trim().split(WIDE_BLANKS)] : [];
  return [...marked, ...aligned].filter(({ length }) => length >= LEAST_CELLS);
}

/** The reply that begins in a cell; undefined where its words are no mail server's. */
function replyAt(cells: readonly string[], at: number): string | undefined {
  const [first = "", second = "", third = ""] = cells.slice(at, at + 3);
  const whole = REPLY.exec(first);
  if (whole) return isPlausible(first, whole[1] ?? null, false) ? first : undefined;
  // Both codes in cells of their own: 550, then 5.1.1.
  if (!parseEnhancedStatusCode(second) || second[0] !== first[0]) return undefined;
  return isPlausible(`${first} ${third}`, first, true) ? `${first} ${second} ${third}` : undefined;
}

/** The address that the reply names, else the last before it: senders stand before recipients. */
function recipientOf(cells: readonly string[], reply: string, at: number): string | undefined {
  const addresses = cells.map((cell) => (ADDRESS.test(cell) ? parseAddress(cell) : undefined));
  const all = addresses.filter((address) => address !== undefined);
  const told = all.find((address) => reply.toLowerCase().includes(address.toLowerCase()));
  return told ?? addresses.slice(0, at).findLast(Boolean) ?? all[0];
}
