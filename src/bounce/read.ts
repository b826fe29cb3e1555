import type { Bounce } from "./bounce.ts";
import { readLibraryError } from "./library.ts";
import { readLog } from "./log.ts";
import { isMessage, readMessage } from "./message.ts";
import { readNotice } from "./notice.ts";
import { cleanPaste, type Paste } from "./paste.ts";
import { readReplyLine } from "./reply-line.ts";
import { readTranscript } from "./transcript.ts";
import { readWebhook } from "./webhook.ts";

/** Text carriers, most telling form first: the first that recognises its own form reads the whole. */
const READERS: readonly ((paste: Paste) => Bounce | undefined)[] = [
  readWebhook,
  readLog,
  readTranscript,
  readLibraryError,
  readReplyLine,
  readNotice,
];

/** Any carrier of a failure to the facts it states. Never throws on what a person handed in. */
export async function readBounce(input: string | Uint8Array): Promise<Bounce> {
  const text = typeof input === "string" ? input : new TextDecoder("utf-8").decode(input);
  if (isMessage(text)) {
    const bytes = typeof input === "string" ? Buffer.from(input) : Buffer.from(input);
    return (await readMessage(bytes)) ?? notABounce(text);
  }
  return readPaste(cleanPaste(text));
}

function readPaste(paste: Paste): Bounce {
  for (const read of READERS) {
    const bounce = read(paste);
    if (bounce) return bounce;
  }
  return notABounce(paste.text);
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
