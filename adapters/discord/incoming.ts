import type { APIMessage } from "discord.js";
import type { Attachment } from "./file-error.ts";
import { readText } from "./text.ts";
import { COMPONENT } from "./wire.ts";

type Embed = Pick<APIMessage["embeds"][number], "title" | "description" | "fields">;

/** The parts of a message that may hold a bounce. Without the MessageContent intent they may be missing. */
export interface DiscordMessage {
  readonly content?: string;
  readonly attachments?: readonly Attachment[];
  readonly embeds?: readonly Embed[];
  readonly components?: readonly unknown[];
  readonly message_snapshots?: readonly { readonly message?: DiscordMessage }[];
}

/** What somebody handed over: files, their own words, and what came along (embeds, forwarded messages), in this order of trust. */
export interface Incoming {
  readonly files: readonly Attachment[];
  readonly text: string;
  readonly forwarded: string;
}

/** Forwarded messages count with their files and words. Never throws on what Discord may send. */
export function readMessage(message: DiscordMessage): Incoming {
  const forwarded = (message.message_snapshots ?? []).flatMap((snapshot) =>
    snapshot.message ? [readMessage(snapshot.message)] : [],
  );
  return {
    files: [...(message.attachments ?? []), ...forwarded.flatMap(({ files }) => files)],
    text: readText(message.content ?? "").trim(),
    forwarded: [
      ...(message.embeds ?? []).map(embedText),
      ...displayedTexts(message.components),
      ...forwarded.flatMap((part) => [part.text, part.forwarded]),
    ]
      .filter(Boolean)
      .join("\n\n"),
  };
}

/** Whether nothing was handed over. */
export function isEmpty({ files, text, forwarded }: Incoming): boolean {
  return files.length === 0 && text === "" && forwarded === "";
}

function embedText({ title, description, fields = [] }: Embed): string {
  const lines = [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
  return readText(lines.filter(Boolean).join("\n")).trim();
}

/** Nesting that no message of Discord's has. */
const MAX_DEPTH = 4;

/** Text of Components V2, in reading order. */
export function displayedTexts(components: unknown, depth = 0): string[] {
  if (!Array.isArray(components) || depth > MAX_DEPTH) return [];
  return components.flatMap((component: unknown) => {
    const { type, content, components } = (component ?? {}) as Record<string, unknown>;
    if (type === COMPONENT.textDisplay && typeof content === "string") return [content];
    return displayedTexts(components, depth + 1);
  });
}
