import { explain, explainOrAsk, isFailure, type Reader, type Reply } from "../../src/index.ts";
import { readAttachment } from "./attachments.ts";
import type { Attachment } from "./file-error.ts";
import type { Incoming } from "./incoming.ts";
import type { Room } from "./room.ts";

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
  return words ? { reply: await explainOrAsk(words, reader) } : nothing;
}
