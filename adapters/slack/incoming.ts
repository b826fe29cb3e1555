import { readBlocks } from "./rich-input.ts";
import { readText, withoutMention } from "./text.ts";

/** A file as Slack describes it: https://docs.slack.dev/reference/objects/file-object; `mode: "email"` is undocumented. */
export interface SlackFile {
  readonly id?: string;
  readonly name?: string;
  readonly title?: string;
  readonly mimetype?: string;
  readonly filetype?: string;
  readonly mode?: string;
  readonly size?: number;
  readonly is_external?: boolean;
  readonly file_access?: string;
  readonly url_private?: string;
  readonly url_private_download?: string;
  /** The text of a mail that Slack itself received. */
  readonly plain_text?: string;
}

interface Attachment {
  readonly text?: string;
  readonly fallback?: string;
  readonly blocks?: unknown;
  readonly message_blocks?: readonly { readonly message?: { readonly blocks?: unknown } }[];
  readonly files?: readonly SlackFile[];
}

/** The parts of a message that may hold a bounce. */
export interface SlackMessage {
  readonly text?: string;
  readonly blocks?: unknown;
  readonly files?: readonly SlackFile[];
  readonly attachments?: readonly Attachment[];
}

/** What somebody handed over: files, their own words, and what they forwarded, in this order of trust. */
export interface Incoming {
  readonly files: readonly SlackFile[];
  readonly text: string;
  readonly forwarded: string;
}

/** `botUser`: the app's own user, whose mention is no part of the text. */
export function readMessage(message: SlackMessage, botUser: string | null = null): Incoming {
  const attachments = message.attachments ?? [];
  const written = readBlocks(message.blocks, botUser);
  return {
    files: [...(message.files ?? []), ...attachments.flatMap(({ files }) => files ?? [])],
    text: written || readText(withoutMention(message.text ?? "", botUser)),
    forwarded: attachments.map(attachmentText).filter(Boolean).join("\n\n"),
  };
}

function attachmentText(attachment: Attachment): string {
  const forwarded = (attachment.message_blocks ?? [])
    .map(({ message }) => readBlocks(message?.blocks))
    .filter(Boolean);
  if (forwarded.length) return forwarded.join("\n");
  return (
    readBlocks(attachment.blocks) ||
    readText(attachment.text ?? "") ||
    readText(attachment.fallback ?? "")
  );
}
