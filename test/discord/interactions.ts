/** Interactions as Discord sends them: https://docs.discord.com/developers/interactions/receiving-and-responding */
import { APP, CHANNEL, GUILD } from "./fake-discord.ts";

let next = 1_200_000_000_000_000_000n;

export const KIM = {
  id: "1100000000000000007",
  username: "kim",
  global_name: "Kim",
  discriminator: "0",
};

export interface Circumstances {
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly userId?: string;
  /** Bits of the member's permissions. */
  readonly permissions?: bigint;
  readonly where?: "guild" | "direct" | "user-install";
}

function interaction(type: number, data: unknown, circumstances: Circumstances, more = {}) {
  const {
    locale = "en-US",
    guildLocale = "en-US",
    where = "guild",
    permissions = 0n,
  } = circumstances;
  const user = { ...KIM, id: circumstances.userId ?? KIM.id };
  const member = { user, nick: null, permissions: permissions.toString(), roles: [] };
  const owners = where === "guild" ? { 0: GUILD } : { 1: user.id };
  const place =
    where === "direct"
      ? { user, context: 1, channel: { id: CHANNEL, type: 1 } }
      : {
          member,
          guild_id: GUILD,
          guild_locale: guildLocale,
          context: 0,
          channel: { id: CHANNEL, type: 0 },
        };
  return {
    id: String(next++),
    application_id: APP,
    token: `token${next}`,
    version: 1,
    type,
    locale,
    entitlements: [],
    app_permissions: "0",
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: owners,
    channel_id: CHANNEL,
    ...place,
    data,
    ...more,
  };
}

export type Sent = ReturnType<typeof interaction>;

export interface Uploaded {
  readonly id?: string;
  readonly filename: string;
  readonly url: string;
  readonly size?: number;
  readonly content_type?: string;
}

const FILE_ID = "1100000000000000020";

export function smtp(codes: string, circumstances: Circumstances = {}) {
  const options = [{ type: 3, name: "codes", value: codes }];
  return interaction(2, { id: "1", type: 1, name: "smtp", options }, circumstances);
}

export function bounce(
  { text, file, share }: { text?: string; file?: Uploaded; share?: boolean },
  circumstances: Circumstances = {},
) {
  const options = [
    ...(text === undefined ? [] : [{ type: 3, name: "text", value: text }]),
    ...(file === undefined ? [] : [{ type: 11, name: "file", value: FILE_ID }]),
    ...(share === undefined ? [] : [{ type: 5, name: "share", value: share }]),
  ];
  const resolved = file ? { attachments: { [FILE_ID]: { id: FILE_ID, ...file } } } : {};
  return interaction(2, { id: "2", type: 1, name: "bounce", options, resolved }, circumstances);
}

export function bouncecard(topic: string, circumstances: Circumstances = {}) {
  const options = [{ type: 1, name: topic, options: [] }];
  return interaction(2, { id: "3", type: 1, name: "bouncecard", options }, circumstances);
}

export function decode(message: object, circumstances: Circumstances = {}) {
  const id = "1100000000000000030";
  const resolved = {
    messages: { [id]: { id, content: "", attachments: [], embeds: [], ...message } },
  };
  const data = { id: "4", type: 3, name: "Decode this bounce", target_id: id, resolved };
  return interaction(2, data, circumstances);
}

export function typing(codes: string, circumstances: Circumstances = {}) {
  const options = [{ type: 3, name: "codes", value: codes, focused: true }];
  return interaction(4, { id: "1", type: 1, name: "smtp", options }, circumstances);
}

export function submit(
  { text = "", file, share = false }: { text?: string; file?: Uploaded; share?: boolean },
  circumstances: Circumstances = {},
) {
  const components = [
    { type: 18, component: { type: 4, custom_id: "paste", value: text } },
    { type: 18, component: { type: 19, custom_id: "file", values: file ? [FILE_ID] : [] } },
    { type: 18, component: { type: 23, custom_id: "share", value: share } },
  ];
  const resolved = file ? { attachments: { [FILE_ID]: { id: FILE_ID, ...file } } } : {};
  return interaction(5, { custom_id: "form:", components, resolved }, circumstances);
}

/** A click on the button or menu with this label or placeholder, on a message as it was posted. */
export function press(
  message: { readonly components?: readonly unknown[]; readonly flags?: number },
  name: string,
  circumstances: Circumstances & { readonly values?: readonly string[] } = {},
) {
  const found = flat(message.components ?? []).find(
    (part) => part.label === name || part.placeholder === name,
  );
  if (!found) throw new Error(`Nothing called ${name} on the message`);
  const { values } = circumstances;
  const data = {
    component_type: found.type,
    custom_id: found.custom_id,
    ...(values ? { values } : {}),
  };
  const pressed = {
    id: "1100000000000000040",
    channel_id: CHANNEL,
    content: "",
    flags: 0,
    ...message,
  };
  return interaction(3, data, circumstances, { message: pressed });
}

interface Part {
  readonly type?: number;
  readonly label?: string;
  readonly placeholder?: string;
  readonly custom_id?: string;
  readonly components?: readonly unknown[];
}

function flat(parts: readonly unknown[]): Part[] {
  return (parts as readonly Part[]).flatMap((part) => [part, ...flat(part.components ?? [])]);
}
