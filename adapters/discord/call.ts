import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIInteractionDataResolved,
  APIModalSubmitInteraction,
} from "discord.js";
import type { Attachment } from "./file-error.ts";
import type { DiscordMessage } from "./incoming.ts";
import { INPUTS } from "./modal.ts";
import { COMMAND, COMPONENT, INTERACTION, OPTION } from "./wire.ts";

/** A message of ours on which something was pressed. */
export interface Pressed extends DiscordMessage {
  readonly id: string;
  readonly flags: number;
}

export type Call =
  | {
      readonly kind: "command";
      /** Always the default name, never a localised one. */
      readonly name: string;
      readonly subcommand: string;
      readonly texts: Readonly<Record<string, string>>;
      readonly share: boolean;
      readonly file: Attachment | undefined;
    }
  | { readonly kind: "message-command"; readonly message: DiscordMessage | undefined }
  | { readonly kind: "autocomplete"; readonly typed: string }
  | {
      readonly kind: "click";
      readonly customId: string;
      readonly values: readonly string[];
      readonly message: Pressed;
    }
  | {
      readonly kind: "submission";
      readonly text: string;
      readonly share: boolean;
      readonly file: Attachment | undefined;
    }
  | { readonly kind: "unknown" };

/** What was asked for. A shape we do not know is "unknown", as an old client may still have old commands. */
export function readCall(raw: APIInteraction): Call {
  switch (raw.type) {
    case INTERACTION.command:
      return readCommand(raw);
    case INTERACTION.autocomplete:
      return { kind: "autocomplete", typed: focusedText(raw.data.options) };
    case INTERACTION.component:
      return {
        kind: "click",
        customId: raw.data.custom_id,
        values: "values" in raw.data ? raw.data.values : [],
        message: { ...raw.message, flags: raw.message?.flags ?? 0 },
      };
    case INTERACTION.modalSubmit:
      return readSubmission(raw);
    default:
      return { kind: "unknown" };
  }
}

function readCommand({ data }: APIApplicationCommandInteraction): Call {
  if (data.type === COMMAND.message)
    return { kind: "message-command", message: data.resolved?.messages?.[data.target_id] };
  if (data.type !== COMMAND.chatInput) return { kind: "unknown" };
  const { subcommand, options } = flattened(data.options ?? []);
  const texts: Record<string, string> = {};
  let share = false;
  let file: Attachment | undefined;
  for (const option of options) {
    if (option.type === OPTION.string) texts[option.name] = option.value;
    else if (option.type === OPTION.boolean) share = option.value;
    else if (option.type === OPTION.attachment) file = uploaded(data.resolved, option.value);
  }
  return { kind: "command", name: data.name, subcommand, texts, share, file };
}

type Options = NonNullable<APIChatInputApplicationCommandInteraction["data"]["options"]>;

function flattened(options: Options): { subcommand: string; options: Options } {
  const [first] = options;
  if (first?.type === OPTION.subcommand)
    return { subcommand: first.name, options: first.options ?? [] };
  return { subcommand: "", options };
}

function focusedText(options: readonly { readonly type: number }[] = []): string {
  const focused = options.find(
    (option) => option.type === OPTION.string && "focused" in option && option.focused,
  );
  return focused && "value" in focused ? String(focused.value) : "";
}

function uploaded(
  resolved: Pick<APIInteractionDataResolved, "attachments"> | undefined,
  id: string | undefined,
): Attachment | undefined {
  return id === undefined ? undefined : resolved?.attachments?.[id];
}

function readSubmission({ data }: APIModalSubmitInteraction): Call {
  let text = "";
  let share = false;
  let file: Attachment | undefined;
  for (const part of data.components) {
    if (part.type !== COMPONENT.label) continue;
    const { component } = part;
    if (component.type === COMPONENT.textInput && component.custom_id === INPUTS.paste)
      text = component.value;
    else if (component.type === COMPONENT.checkbox) share = component.value;
    else if (component.type === COMPONENT.fileUpload)
      file = uploaded(data.resolved, component.values[0]);
  }
  return { kind: "submission", text, share, file };
}
