import { loadTable } from "../../catalog/load.ts";
import { findReplies } from "../../mail/find-replies.ts";
import { isCodeList, isTestOutput } from "../../mail/mentioned-codes.ts";
import { type CompiledRule, compile, findRule, type PatternRule } from "../carrier/rules.ts";

const MAIL = /\b(?:RCPT TO|MAIL FROM|ESMTP|SMTP)\b/i;

let compiled: CompiledRule<PatternRule>[] | undefined;

/** What no text about mail lacks altogether. */
const MAIL_SIGN =
  /\w@\w|\b(?:e-?mails?|mailer|mails?|smtps?|esmtp|mailbox|maildir|recipients?|rcpt|mx|postfix|exim4?|sendmail|qmail|dovecot|inbox|postmaster|spam|relay(?:ing)?|spf|dkim|dmarc|helo|ehlo|bounc(?:e[ds]?|ing)|senders?|dsn)\b|:(?:25|465|587|2525)\b|\b[45]\.\d{1,3}\.\d{1,3}\b/i;
/** Whether a text has a word, an address or a port that only mail has. */
export function isAboutMail(text: string): boolean {
  return MAIL_SIGN.test(text);
}

/** A reply and nothing before it may name any system: "550-192.0.2.1 blocked by ldap:…". */
const REPLY_FIRST = /^\s{0,20}[45]\d\d[- ]/;
/** A word of another system further down is not what the text is about. */
const MAX_TEXT = 20_000;

let systems: RegExp | undefined;

/**
 * Whether a text is about something else than a failure of mail: a list of reply codes, a test's output, or a
 * database, a shell or the like and nowhere mail. Their errors are worded like a mail server's.
 */
export function isOtherMatter(text: string): boolean {
  if (text.length > MAX_TEXT) return false;
  if (isCodeList(text) || isTestOutput(text)) return true;
  if (isAboutMail(text) || REPLY_FIRST.test(text)) return false;
  systems ??= anyOf(loadTable<{ words: string[] }>("carrier/other-system")?.words ?? []);
  return systems.test(text);
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\w/.-])(?:${escaped.join("|")})(?![\\w-]|://)`, "i");
}

/** Whether a text shows another protocol with three-digit replies (FTP, HTTP, SIP …), and no mail in it. */
export function isOtherProtocol(text: string): boolean {
  compiled ??= compile(
    loadTable<{ patterns: PatternRule[] }>("carrier/other-protocol")?.patterns ?? [],
  );
  if (MAIL.test(text) || !findRule(compiled, text)) return false;
  return !findReplies(text).some(({ enhancedCode }) => enhancedCode !== null);
}
