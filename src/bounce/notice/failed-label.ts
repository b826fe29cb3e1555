/** What a short notice or a cut paste is left with: a failed recipient under a label or in a table, beside a failure. */

import type { FoundAddress } from "../../mail/address.ts";
import { joinWords, noticeWords } from "../notice-words.ts";
import { isSureLabel } from "../recipient-words.ts";
import { isReason } from "../reply-line/words.ts";
import { failureParts, isAboutGoods } from "./failure-sentences.ts";
import { labelledReason, labelOf, namesReason } from "./local-reason.ts";
import { BIT } from "./sentence-parts.ts";

/** More columns than this has no notice. */
const MAX_CELLS = 8;

/** Whether one of the addresses is told to have failed, by its label or by a reason that a label gives. */
export function tellsFailedRecipient(
  words: string,
  recipients: readonly Pick<FoundAddress, "start" | "end">[],
): boolean {
  if (recipients.length === 0 || isAboutGoods(words)) return false;
  const reason = labelledReason(words);
  const isTable = words.split("\n").some(isTitleRow);
  return recipients.some(({ start, end }) => {
    const before = words.slice(words.lastIndexOf("\n", start - 1) + 1, start);
    const after = /[^\n]{0,200}/.exec(words.slice(end))?.[0] ?? "";
    const isLast = !/[\p{L}\p{N}]/u.test(after);
    if (isLast && isFailedLabel(before)) return true;
    if (isTable && before.trim() === "" && isFailure(after)) return true;
    return reason !== undefined && isLast && isSureLabel(before) && isFailure(reason);
  });
}

/** "Unknown recipient: ", "Could not be delivered: ": what stands before an address says that it failed. */
export function isFailedLabel(before: string): boolean {
  const label = labelOf(before);
  if (label === undefined) return false;
  const parts = failureParts(label);
  return (
    (parts & BIT.delivery) !== 0 || (parts !== 0 && noticeWords().labels.has(joinWords(label)))
  );
}

function isFailure(text: string): boolean {
  return failureParts(text) !== 0 || isReason(text, { alone: true, aboutMail: true });
}

/** "Recipient    Reason": titles of columns. */
function isTitleRow(line: string): boolean {
  if (line.length > 200) return false;
  const cells = line.trim().split(/ {2,}|\t|\|/, MAX_CELLS);
  const { labels } = noticeWords();
  return cells.some((cell) => labels.has(joinWords(cell))) && cells.some(namesReason);
}
