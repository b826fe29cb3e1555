import { type Fields, fieldValue } from "../../mail/fields.ts";
import type { BounceKind } from "../../terms.ts";
import type { Bounce, Delivery } from "../bounce.ts";
import type { Letter } from "../message/letter.ts";
import { addressesOf, failedHeader, othersOf } from "../message/letter-addresses.ts";
import { type Candidate, findRecipients } from "../recipients.ts";
import { isDaemon } from "./header.ts";
import { kindByWords } from "./kind.ts";
import { namedRecipients } from "./named-recipients.ts";
import { noticeDeliveries } from "./replies.ts";
import { isNotice } from "./signs.ts";
import { toBounce } from "./to-bounce.ts";

/** A notice for people only. */
export function readPlainNotice(letter: Letter): Bounce | undefined {
  if (!isNotice(letter)) return undefined;
  const { words } = letter;
  const found = findRecipients(words, othersOf(letter));
  const sure = found.some((candidate) => candidate.weight >= 3);
  const recipients = sure ? found : (headerRecipients(letter, found) ?? found);
  const kind = kindByWords(letter);
  const named = recipients.length === 0 ? namedRecipients(words) : [];
  if (named.length > 0) return toBounce(letter, kind, "notice", named);
  const severities = kind === "delivered" ? /^2/ : /^[45]/;
  const deliveries = noticeDeliveries(words, recipients, severities);
  return toBounce(letter, isGivenUp(kind, deliveries) ? "bounce" : kind, "notice", deliveries);
}

/** Whatever the words sound like: what a server refused for good is not tried again (RFC 5321 section 4.2.1). */
function isGivenUp(kind: BounceKind, deliveries: readonly Delivery[]): boolean {
  return kind === "delay" && deliveries.some(({ replyCode }) => replyCode?.startsWith("5"));
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
