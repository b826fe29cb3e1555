/** A server's refusal inside the words of a program: the codes, who spoke, which command was answered. */

import { loadTable } from "../../catalog/load.ts";
import { foldSpace } from "../../fold-space.ts";
import { type FoundReply, findReplies } from "../../mail/find-replies.ts";
import { findEnhancedCode } from "../../mail/status.ts";
import type { Delivery } from "../bounce.ts";
import { commandNear } from "../command.ts";
import { remoteMtaBefore } from "../remote-mta.ts";

export type Refusal = Pick<
  Delivery,
  "replyCode" | "enhancedCode" | "diagnostic" | "command" | "remoteMta"
>;

interface CommandWords {
  readonly [command: string]: readonly string[];
}

// A reply has at most 512 octets a line (RFC 5321 section 4.5.3.1.5); a log may join many lines to one.
const MAX_WORDS = 4000;

/** "571 571 Sender is not allowed …": a client library puts the code before the whole reply. */
export const TWICE = /\b([45]\d\d)[ -]\1(?=[ -])/g;

/** "Status: 5.1.1 550 User unknown": a program puts the enhanced code before the reply. */
const STATUS_FIRST = /(?<=[:=] ?["']?|^)(([245])\.\d{1,3}\.\d{1,3}) (?=\2\d\d [A-Z<])(\d{3}) /g;

/** Reads the words around and of one refusal. `diagnostic` is the reply, or all words where no server spoke. */
export function readRefusal(text: string): Refusal {
  // "{LED=550 5.1.10 …}", "smtp=550 …": the sign is no part of a number here.
  const words = text
    .slice(0, MAX_WORDS)
    .replace(/=(?=[245]\d\d[ -])/g, "= ")
    .replace(STATUS_FIRST, "$3 $1 ")
    .replace(TWICE, "$1");
  const reply = innermost(findReplies(words).filter(isRefusal));
  const start = reply?.start ?? words.length;
  return {
    replyCode: reply?.replyCode ?? null,
    enhancedCode:
      reply?.enhancedCode ?? (reply ? statusBefore(words, reply) : findEnhancedCode(words)),
    diagnostic: fold(reply ? words.slice(start, reply.end) : words) || null,
    command: commandNear(words, start, reply?.end ?? words.length),
    remoteMta: remoteMtaBefore(words, start)?.toLowerCase() ?? null,
  };
}

/** "RCPT TO" for "rcpt", "end of DATA" for "data-end" …; null for words that name no SMTP command. */
export function commandNamed(word: string): string | null {
  const wanted = word.toLowerCase();
  const commands = Object.entries(loadTable<CommandWords>("carrier/command") ?? {});
  return commands.find(([, words]) => words.some((one) => wanted.includes(one)))?.[0] ?? null;
}

export const fold = (text: string): string => foldSpace(text).trim();

const isRefusal = ({ replyCode }: FoundReply): boolean => /^[45]/.test(replyCode ?? "");

const BEFORE = 120;

/** "5.1.2 - Bad destination host ('550', ['unknown domain'])": a status of the reply's class before it on its line. */
export function statusBefore(words: string, { start, replyCode }: FoundReply): string | null {
  const before = words.slice(Math.max(0, start - BEFORE), start);
  return /[245]\d\d[- ][245]\.\d/.test(before)
    ? null
    : findEnhancedCode(before.slice(before.lastIndexOf("\n") + 1), replyCode?.charAt(0));
}

/** "550 5.1.351 Remote server returned … -> 550 5.1.1 …": the server farthest away knows best. */
function innermost(replies: readonly FoundReply[]): FoundReply | undefined {
  const [first] = replies;
  return (
    replies.findLast((one) => first && one.start > first.start && one.start < first.end) ?? first
  );
}
