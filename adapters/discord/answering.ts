import { ask, explain, type Reader, type Reply, reply } from "../../src/index.ts";
import { type Attachment, readAttachment } from "./attachments.ts";
import type { Incoming } from "./incoming.ts";
import type { Room } from "./room.ts";

/** Whether a failure was recognised, so that there is no need to look further. */
export function isFailure({ answer }: Reply): boolean {
  return answer.kind === "bounce" && answer.explanation.kind !== "not-a-bounce";
}

const TOPICS = ["usage", "privacy", "about"] as const;

/** A page of help; `word` is "help", "privacy" or "about". Undefined where it is none of them. */
export function helpReply(word: string, reader: Reader): Reply | undefined {
  const topic = word === "help" || word === "" ? "usage" : TOPICS.find((name) => name === word);
  return topic && reply({ kind: "help", query: word, topic }, reader);
}

/** A question is short; a longer text is a paste in which nothing was found. */
const LONGEST_QUESTION = 500;

/** Text that should hold a failure; where it holds none, it may still be a question. */
export async function explainText(text: string, reader: Reader): Promise<Reply> {
  const explained = await explain(text, reader);
  return isFailure(explained) || text.length > LONGEST_QUESTION ? explained : ask(text, reader);
}

export interface Found {
  readonly reply: Reply;
  readonly file?: Attachment;
}

const MOST_FILES = 5;

/**
 * Of all that was handed over, the first part that is a failure; else the words as a question. Undefined where
 * nothing was handed over. Throws a FileError where only files were given and none could be read.
 */
export async function explainFirst(
  { fileOrigins }: Pick<Room, "fileOrigins">,
  { files, text, forwarded }: Incoming,
  reader: Reader,
): Promise<Found | undefined> {
  let trouble: unknown;
  let nothing: Found | undefined;
  for (const file of files.slice(0, MOST_FILES)) {
    try {
      const found = await explain(await readAttachment(file, fileOrigins), reader);
      nothing ??= { reply: found, file };
      if (isFailure(found)) return { reply: found, file };
    } catch (error) {
      trouble = error;
    }
  }
  for (const part of [text, forwarded].filter(Boolean)) {
    const found = await explain(part, reader);
    if (isFailure(found)) return { reply: found };
  }
  if (trouble) throw trouble;
  const words = text || forwarded;
  return words ? { reply: await explainText(words, reader) } : nothing;
}
