import { explain, explainOrAsk, isFailure, type Reader, type Reply } from "../../src/index.ts";
import { FileError, fileName, fileObstacle } from "./files.ts";
import type { Incoming, SlackFile } from "./incoming.ts";
import type { Client, Room } from "./room.ts";

/** One file's card. Throws a {@link FileError}, or what the Web API threw. */
export async function explainFile(
  room: Room,
  client: Client,
  file: SlackFile,
  reader: Reader,
): Promise<Reply> {
  const known = file.file_access === "check_file_info" ? await fullFile(client, file) : file;
  const obstacle = fileObstacle(known);
  if (obstacle) throw new FileError(obstacle, known);
  return explain(await room.files.read(known, room.config.botToken), reader);
}

/** Of a Slack Connect channel only a stub comes along. */
async function fullFile(client: Client, file: SlackFile): Promise<SlackFile> {
  try {
    const { file: full } = await client.files.info({ file: file.id ?? "" });
    return (full ?? file) as SlackFile;
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    if (data?.error === "missing_scope") throw new FileError("missing-scope", file);
    if (data?.error) throw new FileError("gone", file);
    throw error;
  }
}

export interface FirstFound {
  readonly reply: Reply;
  readonly file?: SlackFile;
}

/** Of all that a message carries, the first part that is a failure; else its words as a question. */
export async function explainFirst(
  room: Room,
  client: Client,
  { files, text, forwarded }: Incoming,
  reader: Reader,
): Promise<FirstFound | undefined> {
  let trouble: unknown;
  let nothing: FirstFound | undefined;
  for (const file of files.slice(0, 5)) {
    try {
      const found = await explainFile(room, client, file, reader);
      nothing = { reply: found, file };
      if (isFailure(found)) return nothing;
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

/** "From report.eml", and for mails that Slack itself received, what may be missing. */
export function fileNotes(
  file: SlackFile | undefined,
  say: (key: string, values?: { name: string }) => string,
) {
  if (!file) return [];
  const from = say("slack.file.name", { name: fileName(file) });
  return file.mode === "email" ? [from, say("slack.file.mail-note")] : [from];
}
