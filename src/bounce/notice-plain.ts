import { type Fields, fieldValue } from "../mail/fields.ts";
import type { Bounce } from "./bounce.ts";
import type { Letter } from "./letter.ts";
import { addressesOf, failedHeader, othersOf } from "./letter-addresses.ts";
import { isDaemon } from "./notice-header.ts";
import { kindByWords } from "./notice-kind.ts";
import { noticeDeliveries } from "./notice-replies.ts";
import { isNotice } from "./notice-signs.ts";
import { type Candidate, findRecipients } from "./recipients.ts";
import { toBounce } from "./to-bounce.ts";

/** A notice for people only. */
export function readPlainNotice(letter: Letter): Bounce | undefined {
  if (!isNotice(letter)) return undefined;
  const { words } = letter;
  const found = findRecipients(words, othersOf(letter));
  const sure = found.some((candidate) => candidate.weight >= 3);
  const recipients = sure ? found : (headerRecipients(letter, found) ?? found);
  const kind = kindByWords(letter);
  const severities = kind === "delivered" ? /^2/ : /^[45]/;
  return toBounce(letter, kind, "notice", noticeDeliveries(words, recipients, severities));
}

/** Where the words are unsure: the header's failed recipients, else the one that the returned mail was addressed to. */
function headerRecipients(letter: Letter, found: readonly Candidate[]): Candidate[] | undefined {
  const failed = failedHeader(letter);
  const addressed =
    found.length === 0 && !isReport(letter.original) ? addressesOf(letter.original, ["to"]) : [];
  const named = failed.length > 0 ? failed : addressed.length === 1 ? addressed : [];
  if (named.length === 0) return undefined;
  return named.map(
    (address) =>
      found.find((one) => one.address.toLowerCase() === address.toLowerCase()) ?? {
        address,
        start: 0,
        end: 0,
        weight: 3,
      },
  );
}

/** The returned mail is a report itself: its addressee failed nothing. */
function isReport(original: Fields): boolean {
  const type = fieldValue(original, "content-type") ?? "";
  return /multipart\/report/i.test(type) || isDaemon(fieldValue(original, "from") ?? "");
}
