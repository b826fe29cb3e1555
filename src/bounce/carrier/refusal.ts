/** A server's refusal inside the words of a program: the codes, who spoke, which command was answered. */
import { loadTable } from "../../catalog/load.ts";
import { type FoundReply, findReplies } from "../../mail/find-replies.ts";
import { findEnhancedCode } from "../../mail/status.ts";
import type { Delivery } from "../bounce.ts";
import { type CompiledRule, compile, findRule, type PatternRule } from "./rules.ts";

export type Refusal = Pick<
  Delivery,
  "replyCode" | "enhancedCode" | "diagnostic" | "command" | "remoteMta"
>;

interface ReplyFrame {
  readonly commands: readonly { readonly words: readonly string[]; readonly command: string }[];
  readonly commandPatterns: readonly PatternRule[];
  readonly remotePatterns: readonly PatternRule[];
}

interface Frame {
  readonly commands: ReplyFrame["commands"];
  readonly commandRules: readonly CompiledRule<PatternRule>[];
  readonly remoteRules: readonly CompiledRule<PatternRule>[];
}

// A reply has at most 512 octets a line (RFC 5321 section 4.5.3.1.5); a log may join many lines to one.
const MAX_WORDS = 4000;

/** "571 571 Sender is not allowed …": a client library puts the code before the whole reply. */
export const TWICE = /\b([45]\d\d)[ -]\1(?=[ -])/g;

/** Reads the words around and of one refusal. `diagnostic` is the reply, or all words where no server spoke. */
export function readRefusal(text: string): Refusal {
  // "{LED=550 5.1.10 …}", "smtp=550 …": the sign is no part of a number here.
  const words = text
    .slice(0, MAX_WORDS)
    .replace(/=(?=[245]\d\d[ -])/g, "= ")
    .replace(TWICE, "$1");
  const reply = innermost(findReplies(words).filter(isRefusal));
  return {
    replyCode: reply?.replyCode ?? null,
    enhancedCode: reply?.enhancedCode ?? (reply ? null : findEnhancedCode(words)),
    diagnostic: fold(reply ? words.slice(reply.start, reply.end) : words) || null,
    command: findCommand(words),
    remoteMta: findRemote(words),
  };
}

/** "RCPT TO" for "rcpt", "end of DATA" for "data-end" …; null for words that name no SMTP command. */
export function commandNamed(word: string): string | null {
  const wanted = word.toLowerCase();
  const found = frame().commands.find(({ words }) => words.some((one) => wanted.includes(one)));
  return found?.command ?? null;
}

export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

const isRefusal = ({ replyCode }: FoundReply): boolean => /^[45]/.test(replyCode ?? "");

/** "550 5.1.351 Remote server returned … -> 550 5.1.1 …": the server farthest away knows best. */
function innermost(replies: readonly FoundReply[]): FoundReply | undefined {
  const [first] = replies;
  return (
    replies.findLast((one) => first && one.start > first.start && one.start < first.end) ?? first
  );
}

function findCommand(words: string): string | null {
  const named = findRule(frame().commandRules, words)?.groups.command;
  return named ? commandNamed(named) : null;
}

const findRemote = (words: string): string | null =>
  findRule(frame().remoteRules, words)?.groups.host?.toLowerCase() ?? null;

let compiled: Frame | undefined;

function frame(): Frame {
  if (compiled) return compiled;
  const table = loadTable<ReplyFrame>("carrier/reply-frame");
  compiled = {
    commands: table?.commands ?? [],
    commandRules: compile(table?.commandPatterns ?? []),
    remoteRules: compile(table?.remotePatterns ?? []),
  };
  return compiled;
}
