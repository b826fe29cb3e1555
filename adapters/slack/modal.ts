import type { types } from "@slack/bolt";
import { type Card, type Words, wordsFor } from "../../src/index.ts";
import { renderBlocks } from "./card.ts";
import { LIMITS } from "./limits.ts";
import { plain, richLine } from "./lines.ts";

/** `callback_id`s of the modals that can be submitted. */
export const VIEWS = { form: "decode", result: "result" } as const;

/** `block_id` and `action_id` of each input. */
export const INPUTS = { paste: "paste", file: "file", channel: "channel" } as const;

/** What a modal remembers between its calls: never mail text. */
export interface Memory {
  readonly locale: string;
  readonly ticket?: string;
}

/** The form: a box to paste into, and a file. */
export function formView(locale: string | undefined): types.ModalView {
  const words = wordsFor(locale);
  return {
    ...window(words, "slack.modal.decode.title", "slack.modal.cancel"),
    callback_id: VIEWS.form,
    private_metadata: memory({ locale: words.locale }),
    submit: plain(words.say("slack.modal.decode.submit"), LIMITS.viewTitle),
    blocks: [pasteInput(words), fileInput(words)],
  };
}

function pasteInput(words: Words): types.InputBlock {
  return {
    type: "input",
    block_id: INPUTS.paste,
    optional: true,
    label: plain(words.say("slack.modal.paste.label"), LIMITS.inputLabel),
    hint: plain(words.say("slack.modal.paste.hint"), LIMITS.inputLabel),
    element: {
      type: "plain_text_input",
      action_id: INPUTS.paste,
      multiline: true,
      focus_on_load: true,
      max_length: LIMITS.pasteLength,
      placeholder: plain(words.say("slack.modal.paste.placeholder"), LIMITS.placeholder),
    },
  };
}

function fileInput(words: Words): types.InputBlock {
  return {
    type: "input",
    block_id: INPUTS.file,
    optional: true,
    label: plain(words.say("slack.modal.file.label"), LIMITS.inputLabel),
    hint: plain(words.say("slack.modal.file.hint"), LIMITS.inputLabel),
    // .msg is let in so that it can be refused with a reason.
    element: {
      type: "file_input",
      action_id: INPUTS.file,
      filetypes: ["eml", "txt", "log", "html", "msg"],
      max_files: 1,
    },
  };
}

export function workingView(locale: string | undefined): types.ModalView {
  const words = wordsFor(locale);
  return sentenceView(words, "slack.modal.working.title", words.say("slack.modal.working.text"));
}

/** A sentence in a window of its own. `title` is a key. */
export function sentenceView(words: Words, title: string, sentence: string): types.ModalView {
  return {
    ...window(words, title, "slack.modal.close"),
    blocks: [
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: richLine([{ text: sentence }]) }],
      },
    ],
  };
}

export interface ResultOptions {
  readonly expanded?: boolean;
  readonly notes?: readonly string[];
  readonly pageUrl?: string | undefined;
}

/** A card in a modal, with a channel to share it to. */
export function resultView(card: Card, options: ResultOptions = {}): types.ModalView {
  const words = wordsFor(card.locale);
  const { ticket } = card.actions;
  const blocks = renderBlocks(card, { ...options, kind: "modal" }, LIMITS.viewBlocks - 1);
  const result = { ...window(words, "slack.modal.result.title", "slack.modal.close"), blocks };
  if (!ticket) return result;
  return {
    ...result,
    callback_id: VIEWS.result,
    private_metadata: memory({ locale: card.locale, ticket }),
    submit: plain(words.say("slack.modal.share.submit"), LIMITS.viewTitle),
    blocks: [...blocks, channelInput(words)],
  };
}

function channelInput(words: Words): types.InputBlock {
  return {
    type: "input",
    block_id: INPUTS.channel,
    label: plain(words.say("slack.modal.share.label"), LIMITS.inputLabel),
    hint: plain(words.say("slack.modal.share.hint"), LIMITS.inputLabel),
    element: {
      type: "conversations_select",
      action_id: INPUTS.channel,
      default_to_current_conversation: true,
      response_url_enabled: true,
    },
  };
}

function window(words: Words, title: string, close: string) {
  return {
    type: "modal" as const,
    title: plain(words.say(title), LIMITS.viewTitle),
    close: plain(words.say(close), LIMITS.viewTitle),
  };
}

function memory(kept: Memory): string {
  return JSON.stringify(kept);
}

/** Nothing in it is trusted: it went through Slack and back. */
export function readMemory(metadata: string): Memory {
  try {
    const { locale, ticket } = JSON.parse(metadata) as Record<string, unknown>;
    return {
      locale: typeof locale === "string" ? locale : "en",
      ...(typeof ticket === "string" ? { ticket } : {}),
    };
  } catch {
    return { locale: "en" };
  }
}
