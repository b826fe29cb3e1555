import type { Bounce } from "../bounce.ts";
import { isDaemon } from "../notice/header.ts";
import { isSureNotice } from "../notice/signs.ts";
import { readLetter } from "../notice.ts";
import { headerName, readPasteLetter } from "../paste/letter.ts";
import { cleanPaste } from "../paste.ts";
import { readWebhook } from "../webhook.ts";
import type { Letter } from "./letter.ts";

/** A mail that is no notice itself but carries one in its text: forwarded inline, or a service's event as JSON. */
export function readForwarded(letter: Letter): Bounce | undefined {
  const text = [letter.words, ...letter.returned].join("\n");
  if (/^\s*[{[]/.test(text)) return readWebhook(cleanPaste(text));
  if (!isDaemon(text)) return undefined;
  const { lines } = cleanPaste(text);
  const from = lines.findIndex((line) => headerName(line.trimStart()) === "from" && isDaemon(line));
  if (from < 0) return undefined;
  const rest = lines.slice(from);
  const forwarded = readPasteLetter({ text: rest.join("\n"), lines: rest });
  return isSureNotice(forwarded) ? readLetter(forwarded) : undefined;
}
