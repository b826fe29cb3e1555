import { findAddresses } from "../mail/address.ts";
import { type Fields, fieldValue, fieldValues } from "../mail/fields.ts";
import type { Action, BounceKind } from "../terms.ts";
import { readAutoReply } from "./auto-reply.ts";
import { type Bounce, type Delivery, NO_DELIVERY } from "./bounce.ts";
import { readFeedback } from "./feedback.ts";
import type { Letter } from "./letter.ts";
import { noticeDeliveries } from "./notice-replies.ts";
import { isNotice } from "./notice-signs.ts";
import { beginsWithAny, noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";
import { type Candidate, findRecipients } from "./recipients.ts";
import { reportDeliveries, reportingMta } from "./report.ts";
import { recogniseSoftware } from "./software.ts";
import { toldBy } from "./told.ts";

/** Of a report about more recipients than a person can look at, the first are read. */
const MAX_GROUPS = 1_000;

/** A mail that tells of a delivery, by whatever form it tells. Undefined for all other mail. */
export function readLetter(letter: Letter): Bounce | undefined {
  return readFeedback(letter) ?? readReport(letter) ?? readAutoReply(letter) ?? readWords(letter);
}

/** RFC 3464: the fields say what failed; the words fill in what they leave out. */
function readReport(letter: Letter): Bounce | undefined {
  const all = reportDeliveries(letter.groups.slice(0, MAX_GROUPS));
  if (all.length === 0) return undefined;
  const kind = reportKind(all, letter);
  const wanted = all.filter((delivery) => isWanted(delivery, kind));
  const reported = wanted.length > 0 ? wanted : all;
  const deliveries = reported.every((delivery) => delivery.replyCode)
    ? reported
    : withWords(reported, letter);
  return toBounce(letter, kind, "dsn", uniqueDeliveries(deliveries));
}

function reportKind(deliveries: readonly Delivery[], letter: Letter): BounceKind {
  const actions = new Set<Action | null>(deliveries.map((delivery) => delivery.action));
  if (actions.has("failed")) return "bounce";
  if (actions.has("delayed")) return "delay";
  if (actions.has("delivered") || actions.has("relayed") || actions.has("expanded"))
    return "delivered";
  return kindByWords(letter);
}

function isWanted({ action }: Delivery, kind: BounceKind): boolean {
  if (kind === "bounce") return action === "failed" || action === null;
  if (kind === "delay") return action === "delayed" || action === null;
  return true;
}

/** A report that leaves out the reply: the words may quote it. */
function withWords(reported: readonly Delivery[], letter: Letter): Delivery[] {
  const candidates = findRecipients(letter.words, othersOf(letter));
  const [only] = reported.length === 1 ? reported : [];
  const about = only
    ? candidates.filter((candidate) => isSame(candidate.address, only.recipient))
    : candidates;
  const told = noticeDeliveries(letter.words, about.length > 0 ? candidates : about);
  return reported.map((delivery) => {
    if (delivery.replyCode) return delivery;
    const own = told.find(({ recipient }) => isSame(recipient, delivery.recipient));
    const said = own ?? (only && told[0]);
    const recipient =
      delivery.recipient ?? failedHeader(letter)[0] ?? candidates[0]?.address ?? null;
    return said ? merged({ ...delivery, recipient }, said) : delivery;
  });
}

function merged(reported: Delivery, said: Delivery): Delivery {
  return {
    ...reported,
    replyCode: said.replyCode,
    enhancedCode: preciseCode(said.enhancedCode, reported.enhancedCode),
    diagnostic: (said.replyCode ? said.diagnostic : reported.diagnostic) ?? said.diagnostic,
    command: reported.command ?? said.command,
    remoteMta: reported.remoteMta ?? said.remoteMta,
  };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

/** The words' code, unless it is a bare "X.0.0" and the report has a better one. */
function preciseCode(said: string | null, reported: string | null): string | null {
  if (said?.endsWith(".0.0") && reported !== null) return reported;
  return said ?? reported;
}

/** A notice for people only. */
function readWords(letter: Letter): Bounce | undefined {
  if (!isNotice(letter)) return undefined;
  const { words } = letter;
  const found = findRecipients(words, othersOf(letter));
  const sure = found.some((candidate) => candidate.weight >= 3);
  const recipients = sure ? found : (headerRecipients(letter, found) ?? found);
  return toBounce(letter, kindByWords(letter), "notice", noticeDeliveries(words, recipients));
}

/** Where the words are unsure: the header's failed recipients, else the one a mail quoted below was addressed to. */
function headerRecipients(letter: Letter, found: readonly Candidate[]): Candidate[] | undefined {
  const failed = failedHeader(letter);
  const addressed = letter.quoted && found.length === 0 ? addressesOf(letter.original, ["to"]) : [];
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

function kindByWords(letter: Letter): BounceKind {
  const subject = foldText(fieldValue(letter.header, "subject") ?? "");
  const { subject: titles } = noticeWords();
  if (beginsWithAny(subject, titles.delay)) return "delay";
  if (beginsWithAny(subject, titles.delivered)) return "delivered";
  const told = toldBy(letter);
  if (told.delay && !told.final) return "delay";
  return told.delivered && !told.failure ? "delivered" : "bounce";
}

/** X-Failed-Recipients (Exim, Gmail) and its like. */
function failedHeader(letter: Letter): string[] {
  return addressesOf(letter.header, [
    "x-failed-recipients",
    "x-bounced-address",
    "x-mailer-daemon-recipients",
  ]);
}

/** Addresses that are no failed recipients: whom the notice went to, who wrote it, who sent the returned mail. */
function othersOf({ header, original }: Letter): ReadonlySet<string> {
  const addresses = [...addressesOf(header, OF_NOTICE), ...addressesOf(original, OF_SENDER)];
  return new Set(addresses.map((address) => address.toLowerCase()));
}

const OF_SENDER = ["from", "return-path", "sender", "reply-to"];
const OF_NOTICE = [...OF_SENDER, "to", "delivered-to", "x-original-to"];

function addressesOf(fields: Fields, names: readonly string[]): string[] {
  return names
    .flatMap((name) => fieldValues(fields, name))
    .flatMap((value) => findAddresses(value).map((found) => found.address));
}

/** One delivery for each recipient; a report may tell of each attempt. */
export function uniqueDeliveries(deliveries: readonly Delivery[]): Delivery[] {
  const byRecipient = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const key = delivery.recipient?.toLowerCase() ?? "";
    const known = byRecipient.get(key);
    if (!known || (!known.replyCode && delivery.replyCode)) byRecipient.set(key, delivery);
  }
  return [...byRecipient.values()];
}

function toBounce(
  letter: Letter,
  kind: BounceKind,
  format: "dsn" | "notice",
  deliveries: readonly Delivery[],
): Bounce {
  return {
    kind,
    format,
    reporter: { mta: reportingMta(letter.groups), software: recogniseSoftware(letter) },
    deliveries: deliveries.length > 0 ? deliveries : [NO_DELIVERY],
    words: letter.words,
  };
}
