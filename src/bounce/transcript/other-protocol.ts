import { loadTable } from "../../catalog/load.ts";
import { findReplies } from "../../mail/find-replies.ts";
import { type CompiledRule, compile, findRule, type PatternRule } from "../carrier/rules.ts";

const MAIL = /\b(?:RCPT TO|MAIL FROM|ESMTP|SMTP)\b/i;

let compiled: CompiledRule<PatternRule>[] | undefined;

/** Whether a text shows another protocol with three-digit replies (FTP, HTTP, SIP …), and no mail in it. */
export function isOtherProtocol(text: string): boolean {
  compiled ??= compile(
    loadTable<{ patterns: PatternRule[] }>("carrier/other-protocol")?.patterns ?? [],
  );
  if (MAIL.test(text) || !findRule(compiled, text)) return false;
  return !findReplies(text).some(({ enhancedCode }) => enhancedCode !== null);
}
