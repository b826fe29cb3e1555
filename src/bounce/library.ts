/** Errors of client libraries and the programs that use them, and mail clients' alerts. */

import { findReplies } from "../mail/find-replies.ts";
import { type Bounce, NO_DELIVERY } from "./bounce.ts";
import { findFailedAddresses } from "./carrier/failed-addresses.ts";
import { type Outcome, toBounce } from "./carrier/outcome.ts";
import { commandNamed, type Refusal, readRefusal } from "./carrier/refusal.ts";
import { rootCause } from "./library/cause.ts";
import { pairReplies } from "./library/pair.ts";
import { plainError } from "./library/plain.ts";
import { type FoundLibraryRule, findLibraryRules } from "./library/rules.ts";
import { repairScan } from "./library/scan.ts";
import type { Paste } from "./paste.ts";

// Errors are short; a long text that happens to hold such words is something else.
const MAX_ERROR = 40_000;
/** Commands, and codes of RFC 4954 section 6, that are about the session or the sender, whatever address they name. */
const SESSION_COMMAND = /^(?:AUTH|MAIL FROM|STARTTLS|EHLO|connect)$/;
const LOGIN_CODE = /^(?:53[0458]|432|5\.7\.(?:8|9|57|139|14))$/;

/** Undefined unless the text words a failure as a mail library or client does. */
export function readLibraryError(paste: Paste): Bounce | undefined {
  if (paste.text.length > MAX_ERROR) return undefined;
  const plain = plainError(paste.text);
  const text = findReplies(plain).length === 0 ? repairScan(plain) : plain;
  const rules = findLibraryRules(plain, paste.text);
  // Who looks at a picture's text sees the words spoiled, too: repaired codes are sign enough.
  if (rules.length === 0 && (text === plain || !readRefusal(text).enhancedCode)) return undefined;
  const outcomes = listOutcomes(text, rules);
  return toBounce(outcomes, { format: "error", software: null, words: paste.text });
}

function listOutcomes(text: string, rules: readonly FoundLibraryRule[]): Outcome[] {
  const pairs = pairReplies(text, findFailedAddresses(text));
  // A library's own sentence says more than what follows any word like "error".
  const telling = rules.filter(({ groups }) => groups.smtpreply);
  const told = (telling.find(({ rule }) => rule.alone) ?? telling[0])?.groups.smtpreply;
  const words = readRefusal(withCause(told?.trim() || text, text));
  if (pairs.length === 0 && !rules.some(({ rule }) => rule.alone) && !words.enhancedCode) return [];
  if (pairs.length > 0)
    return pairs.map(({ recipient, refusal }) =>
      toOutcome(recipient, withWords(refusal, words), rules),
    );
  const recipient = rules.find(({ groups }) => groups.recipient)?.groups.recipient;
  const [address] = findFailedAddresses(text);
  return [toOutcome(recipient ?? address?.address ?? null, words, rules)];
}

/** The wrapper says what was tried, the innermost error why it failed. */
function withCause(told: string, text: string): string {
  const cause = rootCause(text);
  return !cause || told.includes(cause) ? told : `${told} ${cause}`;
}

/** "5.1.1 User unknown", then "StatusCode: MailboxUnavailable (550)": the code stands apart from the words. */
function withWords(refusal: Refusal, words: Refusal): Refusal {
  const mute = refusal.diagnostic === refusal.replyCode;
  if (!mute || words.replyCode !== null || words.diagnostic === null) return refusal;
  return { ...words, replyCode: refusal.replyCode };
}

function toOutcome(
  recipient: string | null,
  refusal: Refusal,
  rules: readonly FoundLibraryRule[],
): Outcome {
  const code = refusal.replyCode ?? refusal.enhancedCode;
  const login = [refusal.replyCode, refusal.enhancedCode].some((one) => LOGIN_CODE.test(one ?? ""));
  const said = refusal.command ?? commandTold(rules);
  const command = login ? "AUTH" : said;
  return {
    ...NO_DELIVERY,
    ...refusal,
    command,
    recipient: SESSION_COMMAND.test(command ?? "") ? null : recipient,
    hint: rules.find(({ groups }) => groups.hint)?.groups.hint ?? null,
    spokesman: findSpokesman(rules, refusal),
    state: code?.startsWith("4") ? "delayed" : "failed",
    id: null,
  };
}

/** A service's own refusal, or whoever a program handed the mail to where no server's reply is shown. */
function findSpokesman(rules: readonly FoundLibraryRule[], { replyCode }: Refusal): string | null {
  for (const { rule, groups } of rules) {
    const named = rule.spokesmen?.[groups.service?.toLowerCase() ?? ""];
    if (rule.spokesman) return rule.spokesman;
    if (named && replyCode === null) return named;
  }
  return null;
}

function commandTold(rules: readonly FoundLibraryRule[]): string | null {
  const told = rules.find(({ rule, groups }) => rule.command ?? groups.command);
  return told?.rule.command ?? commandNamed(told?.groups.command ?? "-");
}
