import { decodeBytes } from "../mail/charset.ts";
import type { Bounce } from "./bounce.ts";
import { readLibraryError } from "./library.ts";
import { readLog } from "./log.ts";
import { readForwarded } from "./message/forwarded.ts";
import { isMessage, MESSAGE_HEAD, readMessage, tellsSomething } from "./message.ts";
import { isSureNotice } from "./notice/signs.ts";
import { readLetter } from "./notice.ts";
import { readPasteLetter } from "./paste/letter.ts";
import { withoutRuleLines } from "./paste/rule-lines.ts";
import { cleanPaste, MAX_TEXT, type Paste } from "./paste.ts";
import { isBareReply, readReplyLine } from "./reply-line.ts";
import { isOtherProtocol } from "./transcript/other-protocol.ts";
import { readTranscript } from "./transcript.ts";
import { readWebhook } from "./webhook.ts";

/** Text carriers, most telling form first: the first that recognises its own form reads the whole. */
const READERS: readonly ((paste: Paste) => Bounce | undefined)[] = [
  readLog,
  readTranscript,
  readLibraryError,
];

/** A text of {@link MAX_TEXT} characters has at most this many bytes. */
const MAX_BYTES = MAX_TEXT * 4;

/** Any carrier of a failure to the facts it states. Never throws on what a person handed in. */
export async function readBounce(input: string | Uint8Array): Promise<Bounce> {
  const bytes = typeof input === "string" ? undefined : toBuffer(input);
  const head = bytes ? bytes.toString("latin1", 0, MESSAGE_HEAD) : (input as string);
  if (isMessage(head)) {
    return readMessage(bytes ?? Buffer.from(input)) ?? notABounce("");
  }
  return readPaste(
    cleanPaste(bytes ? decodeBytes(bytes.subarray(0, MAX_BYTES)) : (input as string)),
  );
}

function toBuffer(input: Uint8Array): Buffer {
  return Buffer.from(input.buffer, input.byteOffset, input.byteLength);
}

function readPaste(paste: Paste): Bounce {
  // Most of what is pasted is one line: it need not be tried for every other form first.
  const bare = isBareReply(paste) && !isOtherProtocol(paste.text);
  const reply = bare ? readReplyLine(paste) : undefined;
  if (reply) return reply;
  return readWebhook(paste) ?? readText(withoutRuleLines(paste));
}

function readText(paste: Paste): Bounce {
  const letter = readPasteLetter(paste);
  if (isSureNotice(letter)) {
    const notice = readLetter(letter);
    if (notice) return tellsSomething(notice) ? notice : (readForwarded(letter) ?? notice);
  }
  const forwarded = readForwarded(letter);
  if (forwarded) return forwarded;
  for (const read of READERS) {
    const bounce = read(paste);
    if (bounce) return bounce;
  }
  return readLetter(letter) ?? readReplyLine(paste) ?? notABounce(paste.text);
}

function notABounce(words: string): Bounce {
  return {
    kind: "not-a-bounce",
    format: "text",
    reporter: { mta: null, software: null },
    deliveries: [],
    words,
  };
}
