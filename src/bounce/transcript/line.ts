/** One line of an SMTP dialogue, whatever printed it: arrows, "C:", "send: b'…'", a session log's columns. */

import { isPlausible } from "../reply-line/words.ts";

export type DialogueLine =
  | {
      readonly side: "server";
      readonly code: string;
      readonly last: boolean;
      readonly text: string;
    }
  | { readonly side: "client"; readonly verb: Verb; readonly argument: string };

/** What the client asked for, as RFC 5321 section 4.1 names it; "end of DATA" is the single dot. */
export type Verb =
  | "EHLO"
  | "MAIL FROM"
  | "RCPT TO"
  | "DATA"
  | "end of DATA"
  | "STARTTLS"
  | "AUTH"
  | "VRFY"
  | "other";

// What may stand right before the protocol's own words: the line's start, or a mark that a program set there.
const MARK = String.raw`(?:^|[-<>:,;\]"'|*~})=]|\t)[ \t]{0,4}(?:b?["'])?`;
const REPLY = new RegExp(`${MARK}([2-5][0-57]\\d)([ -])(.{0,2000})|^[<\\s]{0,4}([2-5][0-57]\\d)$`);
const COMMAND = new RegExp(
  `${MARK}(ehlo|helo|lhlo|mail from:|rcpt to:|(?:data|starttls|rset|quit)(?=[\\s"'\\\\]{0,6}(?:$|\\\\r|,))|auth (?=login|plain|cram|xoauth|oauth|ntlm|digest|gssapi|scram)|vrfy |expn |noop\\b|bdat \\d)(.{0,1000})`,
  "i",
);
const DOT = /^(?:[-<>~: ]{1,8}|C: |send: )?["']?\.["']?(?:\\r\\n)?["']?$/;
const TAIL = /(?:\\r)?(?:\\n)?["']{0,2}[\s,)]{0,4}$/;
const VERBS: Readonly<Record<string, Verb>> = {
  ehlo: "EHLO",
  helo: "EHLO",
  lhlo: "EHLO",
  "mail from:": "MAIL FROM",
  "rcpt to:": "RCPT TO",
  data: "DATA",
  starttls: "STARTTLS",
  auth: "AUTH",
  vrfy: "VRFY",
  // RFC 3030: a part of the message; the last is answered as the dot is.
  bdat: "end of DATA",
};
const MAX_LINE = 3000;
/** "[550] '5.1.1 User unknown'": a program that sets the code apart. */
const BRACKETED = /^\[([2-5][0-57]\d)\] (?=\S)["']?/;

/** Undefined for what is no command and no reply: banners of the program, headers and body of the message. */
export function readDialogueLine(text: string): DialogueLine | undefined {
  const line = text.slice(0, MAX_LINE).trim().replace(BRACKETED, "$1 ");
  const command = COMMAND.exec(line);
  const reply = REPLY.exec(line);
  if (command && (!reply || command.index <= reply.index)) {
    const word = (command[1] ?? "").toLowerCase().trim();
    return {
      side: "client",
      verb: VERBS[word.split(" ", 1)[0] === "bdat" ? "bdat" : word] ?? "other",
      argument: command[2] ?? "",
    };
  }
  if (reply && !isCount(line, reply)) {
    // "250-mx.example.com[nl]250 HELP": some programs print all lines of a reply as one.
    const words = (reply[3] ?? "").replace(TAIL, "");
    const code = reply[1] ?? (reply[4] as string);
    const last = reply[2] !== "-" || new RegExp(`\\D${code} `).test(words);
    return { side: "server", code, last, text: words };
  }
  return DOT.test(line) ? { side: "client", verb: "end of DATA", argument: "" } : undefined;
}

/** "…, 421 members affected": a number inside a line of words is a refusal only where its own words are a server's. */
function isCount(line: string, reply: RegExpExecArray): boolean {
  const code = reply[1];
  if (!code || !/^[45]/.test(code) || !/[a-z]{3}/i.test(line.slice(0, reply.index))) return false;
  // "RCPT failed: 550 (last error: 550)": the program repeats the code.
  if (!/[a-z]{3}/i.test((reply[3] ?? "").replace(/\(.{0,200}/, ""))) return true;
  return !isPlausible(`${code} ${reply[3]}`, code, false);
}
