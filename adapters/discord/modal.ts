import type { APILabelComponent, APIModalInteractionResponseCallbackData } from "discord.js";
import { cut, type Words } from "../../src/index.ts";
import { writeCustomId } from "./custom-id.ts";
import { LIMITS } from "./limits.ts";
import { COMPONENT } from "./wire.ts";

/** `custom_id` of each input. */
export const INPUTS = { paste: "paste", file: "file", share: "share" } as const;

/** What may be uploaded; .msg is let in so that it can be refused with a reason. */
export const FILE_TYPES: `.${string}`[] = [".eml", ".txt", ".log", ".html", ".msg"];

const PARAGRAPH = 2;

/** The form: a box to paste into, a file, and whether others may see the answer. */
export function formModal(words: Words): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeCustomId("form"),
    title: cut(words.say("discord.modal.title"), LIMITS.modalTitle),
    components: [
      label(words, "paste", {
        type: COMPONENT.textInput,
        custom_id: INPUTS.paste,
        style: PARAGRAPH,
        required: false,
        max_length: LIMITS.pasteLength,
        placeholder: cut(words.say("discord.modal.paste.placeholder"), LIMITS.optionText),
      }),
      label(words, "file", {
        type: COMPONENT.fileUpload,
        custom_id: INPUTS.file,
        required: false,
        min_values: 0,
        max_values: 1,
        file_types: FILE_TYPES,
      }),
      label(words, "share", { type: COMPONENT.checkbox, custom_id: INPUTS.share }),
    ],
  };
}

function label(
  words: Words,
  input: keyof typeof INPUTS,
  component: APILabelComponent["component"],
): APILabelComponent {
  return {
    type: COMPONENT.label,
    label: cut(words.say(`discord.modal.${input}.label`), LIMITS.modalLabel),
    description: cut(words.say(`discord.modal.${input}.description`), LIMITS.modalDescription),
    component,
  };
}
