import { MAX_INPUT } from "../../src/index.ts";
import type { SlackFile } from "./incoming.ts";

/** What stands in the way of reading a file; a sentence `file.<obstacle>` tells it. */
export type FileObstacle =
  | "outlook"
  | "kind"
  | "too-big"
  | "external"
  | "missing-scope"
  | "gone"
  | "down";

/** A file that cannot be read, and what stands in the way. */
export class FileError extends Error {
  readonly obstacle: FileObstacle;
  readonly file: string;
  constructor(obstacle: FileObstacle, file: SlackFile) {
    super(`Slack file not read: ${obstacle}`);
    this.name = "FileError";
    this.obstacle = obstacle;
    this.file = fileName(file);
  }
}

/** As people see it: its name, else its title. */
export function fileName({ name, title, id }: SlackFile): string {
  return name || title || id || "file";
}

/** Why a file is not worth fetching, judged by what Slack says about it; undefined where it is. */
export function fileObstacle(file: SlackFile): FileObstacle | undefined {
  const name = fileName(file).toLowerCase();
  if (file.is_external || file.mode === "external") return "external";
  if (name.endsWith(".msg") || file.mimetype === "application/vnd.ms-outlook") return "outlook";
  if ((file.size ?? 0) > MAX_INPUT) return "too-big";
  return looksReadable(file, name) ? undefined : "kind";
}

const MAIL_OR_TEXT = /\.(?:eml|txt|text|log|mbox|mime|html?|json|ndjson|csv|md)$/;
const OTHER_TYPES = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|vnd\.|msword|x-)/;

/** An `.eml` may come as message/rfc822, text/plain or application/octet-stream: only what is surely no text is refused. */
function looksReadable({ mimetype = "", mode }: SlackFile, name: string): boolean {
  if (mode === "email" || mode === "snippet" || mode === "post") return true;
  return MAIL_OR_TEXT.test(name) || !OTHER_TYPES.test(mimetype);
}

/** Fetches what people handed over. Throws a {@link FileError}. */
export interface FileReader {
  read(file: SlackFile, token: string): Promise<Uint8Array>;
}

const FETCH_TIMEOUT_MS = 10_000;

/**
 * `origins`: where the token may be shown ("https://files.slack.com"). A redirect is never followed, as it would take
 * the token elsewhere.
 */
export function createFileReader(origins: ReadonlySet<string>): FileReader {
  return {
    async read(file, token) {
      if (file.mode === "email" && file.plain_text)
        return new TextEncoder().encode(file.plain_text);
      const url = allowedUrl(file, origins);
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        redirect: "manual",
        signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
      }).catch(() => {
        throw new FileError("down", file);
      });
      return readBody(response, file);
    },
  };
}

function allowedUrl(file: SlackFile, origins: ReadonlySet<string>): URL {
  const address = file.url_private_download ?? file.url_private ?? "";
  if (!URL.canParse(address)) throw new FileError("gone", file);
  const url = new URL(address);
  if (!origins.has(url.origin) || url.username || url.password)
    throw new FileError("external", file);
  return url;
}

async function readBody(response: Response, file: SlackFile): Promise<Uint8Array> {
  if (response.status >= 500 || response.status === 429) throw new FileError("down", file);
  if (response.status !== 200 || !response.body) throw new FileError("gone", file);
  const bytes = await readCapped(response.body, file);
  if (isSignInPage(response, bytes, file)) throw new FileError("missing-scope", file);
  if (isOutlook(bytes)) throw new FileError("outlook", file);
  return bytes;
}

/** Stops at the cap, whatever size was claimed. */
async function readCapped(body: ReadableStream<Uint8Array>, file: SlackFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > MAX_INPUT) throw new FileError("too-big", file);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("down", file);
  }
  return Buffer.concat(chunks);
}

/** Without the scope or with a wrong token Slack answers 200 and a sign-in page. */
function isSignInPage(response: Response, bytes: Uint8Array, file: SlackFile): boolean {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return false;
  const name = fileName(file).toLowerCase();
  const isHtml = file.mimetype === "text/html" || /\.html?$/.test(name);
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString("latin1");
  return !isHtml || /<title>[^<]{0,100}\bSlack\b|\bsignin\b|\bsign_in\b/i.test(start);
}

/** The first bytes of an OLE file. */
function isOutlook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0";
}
