import { MAX_INPUT } from "../../src/index.ts";
import { type Attachment, FileError, type FileObstacle } from "./file-error.ts";

const FETCH_TIMEOUT_MS = 5_000;

/** Why a file is not worth fetching, judged by what Discord says about it; undefined where it is. */
export function fileObstacle(file: Attachment): FileObstacle | undefined {
  const name = file.filename.toLowerCase();
  if (name.endsWith(".msg") || file.content_type === "application/vnd.ms-outlook") return "outlook";
  if ((file.size ?? 0) > MAX_INPUT) return "too-big";
  return looksReadable(name, file.content_type ?? "") ? undefined : "kind";
}

const MAIL_OR_TEXT = /\.(?:eml|txt|text|log|mbox|mime|html?|json|ndjson|csv|md)$/;
const OTHER_TYPES = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|vnd\.|msword|x-)/;

/** The type is what the uploader's program says: only what is surely no text is refused. */
function looksReadable(name: string, type: string): boolean {
  return MAIL_OR_TEXT.test(name) || !OTHER_TYPES.test(type);
}

/**
 * A file's bytes. `origins`: where files may be fetched from ("https://cdn.discordapp.com"). No token is shown, no
 * redirect followed, nothing kept: the address is signed and expires. Throws a {@link FileError}.
 */
export async function readAttachment(
  file: Attachment,
  origins: ReadonlySet<string>,
): Promise<Uint8Array> {
  const obstacle = fileObstacle(file);
  if (obstacle) throw new FileError(obstacle, file);
  const response = await fetch(allowedUrl(file, origins), {
    redirect: "manual",
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  }).catch(() => {
    throw new FileError("down", file);
  });
  if (response.status >= 500 || response.status === 429) throw new FileError("down", file);
  if (response.status !== 200 || !response.body) throw new FileError("gone", file);
  return readCapped(response.body, file);
}

function allowedUrl(file: Attachment, origins: ReadonlySet<string>): URL {
  if (!URL.canParse(file.url)) throw new FileError("gone", file);
  const url = new URL(file.url);
  if (!origins.has(url.origin) || url.username || url.password)
    throw new FileError("foreign", file);
  return url;
}

/** Counted, not believed: the size Discord names may be wrong. */
async function readCapped(body: ReadableStream<Uint8Array>, file: Attachment): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > MAX_INPUT) throw new FileError("too-big", file);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("down", file);
  }
  return Buffer.concat(chunks);
}
