import { type FoundAddress, findAddresses } from "../mail/address.ts";
import { isAnchored, isNever, lastWords } from "./recipient-words.ts";

/** Looked at before an address to tell its role. */
const BEFORE = 160;

/** The recipient that a reply itself names; null where it names none, several, or speaks of the sender. */
export function mentionedRecipient(reply: string): string | null {
  const addresses = findAddresses(reply).filter(
    (found) =>
      !isNever(reply.slice(Math.max(0, found.start - 40), found.start)) &&
      (!/^(?:abuse|postmaster|support|noc)@/i.test(found.address) || isSubject(reply, found)),
  );
  const [first] = addresses;
  const same = addresses.every(
    ({ address }) => address.toLowerCase() === first?.address.toLowerCase(),
  );
  if (!first || !same) return null;
  const aboutSender = /\bsender\b|mail from|from address|return path/i.test(reply);
  return aboutSender && !/recipient|user|mailbox/i.test(reply) ? null : first.address;
}

/** A role's address, mostly one to ask, is refused itself where its place says so: "<abuse@b>: User unknown". */
function isSubject(reply: string, { start, end }: FoundAddress): boolean {
  const before = reply.slice(Math.max(0, start - BEFORE), start);
  const leads = /(?:^|\n)[\s\d.<"'-]{0,24}$/.test(before);
  return (
    leads ||
    /^>?(?::|\.{3}|\n)/.test(reply.slice(end - 1, end + 3)) ||
    isAnchored(lastWords(before))
  );
}
