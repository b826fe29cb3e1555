import { ask, wordsFor } from "../../src/index.ts";
import { explainFirst, type Found } from "./answering.ts";
import { cardForms, type Frame, renderText } from "./card.ts";
import { readFailure } from "./failures.ts";
import type { Attachment } from "./file-error.ts";
import { guarded } from "./guard.ts";
import { type DiscordMessage, isEmpty, readMessage } from "./incoming.ts";
import type { Message } from "./parts.ts";
import { sendFirst } from "./responder.ts";
import type { Room } from "./room.ts";
import { mentions } from "./text.ts";
import { FLAGS } from "./wire.ts";

/** A message as the gateway brings it: https://docs.discord.com/developers/events/gateway-events#message-create */
export interface GatewayMessage extends DiscordMessage {
  readonly id: string;
  readonly channel_id: string;
  /** Absent in direct messages. */
  readonly guild_id?: string;
  readonly webhook_id?: string;
  readonly author: { readonly id: string; readonly bot?: boolean; readonly system?: boolean };
  readonly mentions?: readonly { readonly id: string }[];
  readonly attachments?: readonly Attachment[];
  readonly referenced_message?: (DiscordMessage & { readonly author?: { id: string } }) | null;
}

/** Who the app is, and what a server reads; from the SDK's cache. */
export interface Surroundings {
  readonly me: string;
  guildLocale(guild: string): string | undefined;
}

/** Answers a mention and a direct message; all other messages are none of our business. Never rejects. */
export async function answerMessage(
  message: GatewayMessage,
  room: Room,
  { me, guildLocale }: Surroundings,
): Promise<void> {
  if (!isForUs(message, me)) return;
  const { guild_id: guild, author } = message;
  const locale = guild === undefined ? room.locales.known(author.id) : guildLocale(guild);
  const tell = [
    (sentence: string) => post(room, message, [quietly(renderText(sentence))]),
    (sentence: string) => tellInPrivate(room, author.id, sentence),
  ];
  const surface = guild === undefined ? "direct-message" : "mention";
  await guarded(room, { surface, locale, tell }, () => answer(message, room, me, locale));
}

function isForUs({ author, webhook_id, guild_id, mentions = [] }: GatewayMessage, me: string) {
  if (author.bot || author.system || webhook_id || author.id === me) return false;
  return guild_id === undefined || mentions.some(({ id }) => id === me);
}

async function answer(message: GatewayMessage, room: Room, me: string, locale?: string) {
  const isDirect = message.guild_id === undefined;
  const incoming = readMessage(message);
  const addressed = isDirect || mentions(message.content ?? "", me);
  if (!addressed && isEmpty(incoming)) return;
  if (incoming.files.length > 0) await showTyping(room, message.channel_id);
  const reader = { locale, view: isDirect ? ("private" as const) : ("shared" as const) };
  const found = await explainFirst(room, repliedTo(incoming, message, me), reader);
  // Whoever answers to a card of ours talks to others: a code in it is a question, anything else is not.
  if (!addressed && !(found && isSure(found))) return;
  const unread =
    !found && message.referenced_message && message.referenced_message.author?.id !== me;
  if (unread) {
    const words = wordsFor(locale);
    const command = words.say("discord.command.decode.name");
    await post(room, message, [
      quietly(renderText(words.say("discord.message.unreadable", { command }))),
    ]);
    return;
  }
  const shown = found ?? { reply: await ask("help", reader) };
  await post(room, message, formsOf(shown, message, room));
}

/** A mention alone, as a reply to a pasted bounce, is about that bounce. */
function repliedTo(incoming: ReturnType<typeof readMessage>, message: GatewayMessage, me: string) {
  const { referenced_message: original } = message;
  if (!isEmpty(incoming) || !original || original.author?.id === me) return incoming;
  return readMessage(original);
}

function isSure({ reply }: Found): boolean {
  return ["code", "comparison", "bounce"].includes(reply.answer.kind);
}

function formsOf({ reply, file }: Found, message: GatewayMessage, room: Room): Message[] {
  const words = wordsFor(reply.card.locale);
  const frame: Frame = {
    kind: message.guild_id === undefined ? "direct" : "public",
    owner: message.author.id,
    notes: file ? [words.say("discord.file.name", { name: file.filename })] : [],
    pageUrl: room.pageUrl,
  };
  return [...cardForms(reply.card, frame)];
}

/** As a reply that does not ping; should the question be gone by now, the answer stands alone. */
async function post({ rest }: Room, message: GatewayMessage, forms: readonly Message[]) {
  const reference = { message_id: message.id, fail_if_not_exists: false };
  await sendFirst(forms, (form) =>
    rest.post(`/channels/${message.channel_id}/messages`, {
      body: {
        ...form,
        allowed_mentions: { parse: [], replied_user: false },
        message_reference: reference,
      },
    }),
  );
}

/** Messages of a channel know no "only for you". */
function quietly(message: Message): Message {
  const { flags } = message;
  return { ...message, flags: flags & ~FLAGS.ephemeral };
}

async function showTyping({ rest }: Room, channel: string): Promise<void> {
  await rest.post(`/channels/${channel}/typing`).catch(() => undefined);
}

/** Where the app may not write, a word in private; people may have closed that door too. */
async function tellInPrivate({ rest }: Room, user: string, sentence: string): Promise<void> {
  try {
    const channel = (await rest.post("/users/@me/channels", { body: { recipient_id: user } })) as {
      id: string;
    };
    await rest.post(`/channels/${channel.id}/messages`, { body: quietly(renderText(sentence)) });
  } catch (error) {
    if (readFailure(error).kind !== "permission") throw error;
  }
}
