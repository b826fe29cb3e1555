import type {
  AllMiddlewareArgs,
  MessageShortcut,
  SlackShortcut,
  SlackShortcutMiddlewareArgs,
} from "@slack/bolt";
import { wordsFor } from "../../src/index.ts";
import { explainFirst, type FirstFound, fileNotes } from "./answering.ts";
import { cardForms, renderText } from "./card.ts";
import { sendFirst } from "./deliver.ts";
import { guarded } from "./guard.ts";
import { readMessage, type SlackMessage } from "./incoming.ts";
import type { User } from "./locale.ts";
import { resultView, sentenceView, workingView } from "./modal.ts";
import { openForm } from "./open.ts";
import { type Room, teamOf } from "./room.ts";

/** `callback_id`s of the manifest. */
export const SHORTCUTS = { global: "decode_global", message: "decode_message" } as const;

export type ShortcutArgs = SlackShortcutMiddlewareArgs<SlackShortcut> & AllMiddlewareArgs;

/** "Decode a bounce mail" opens the form; "Decode this bounce" reads the message it was chosen on. */
export async function answerShortcut(args: ShortcutArgs, room: Room): Promise<void> {
  const { shortcut, client, context } = args;
  const user = { team: teamOf(context), id: shortcut.user.id };
  if (shortcut.type === "message_action") return decodeMessage(args, shortcut, room, user);
  const attempt = {
    surface: "shortcut.global",
    locale: room.locales.known(user),
    // A global shortcut has no channel to answer in: the app's own direct message is left.
    tell: [
      (sentence: string) => client.chat.postMessage({ channel: user.id, ...renderText(sentence) }),
    ],
  };
  await guarded(room, attempt, () => openForm(args, room, user, shortcut.trigger_id));
}

/** The window opens at once and says that it reads; then the card takes its place. */
async function decodeMessage(
  { ack, client, respond }: ShortcutArgs,
  shortcut: MessageShortcut,
  room: Room,
  user: User,
): Promise<void> {
  const known = room.locales.known(user);
  let viewId: string | undefined;
  const tell = [
    async (sentence: string) => {
      if (!viewId) throw new Error("no window");
      const view = sentenceView(wordsFor(known), "slack.modal.result.title", sentence);
      await client.views.update({ view_id: viewId, view });
    },
    (sentence: string) => respond({ response_type: "ephemeral", ...renderText(sentence) }),
  ];
  await guarded(room, { surface: "shortcut.message", locale: known, tell }, async () => {
    const opened = await Promise.allSettled([
      client.views.open({ trigger_id: shortcut.trigger_id, view: workingView(known) }),
      ack(),
    ]);
    if (opened[0].status === "fulfilled") viewId = opened[0].value.view?.id;
    const locale = await room.locales.find(user, client);
    const incoming = readMessage(shortcut.message as SlackMessage);
    const found = await explainFirst(room, client, incoming, { locale });
    if (!found) {
      await tellFirst(tell, wordsFor(locale).say("slack.message.nothing"));
      return;
    }
    await show(found, room, viewId, client, respond);
  });
}

async function tellFirst(
  [first, second]: readonly ((sentence: string) => Promise<unknown>)[],
  sentence: string,
): Promise<void> {
  await first?.(sentence).catch(() => second?.(sentence));
}

/** In the window; where none opened in time, for the asker's eyes in the channel. */
async function show(
  { reply, file }: FirstFound,
  room: Room,
  viewId: string | undefined,
  client: ShortcutArgs["client"],
  respond: ShortcutArgs["respond"],
): Promise<void> {
  const words = wordsFor(reply.card.locale);
  const options = { notes: fileNotes(file, words.say), pageUrl: room.pageUrl };
  if (viewId) {
    await client.views.update({ view_id: viewId, view: resultView(reply.card, options) });
    return;
  }
  const forms = cardForms(reply.card, { kind: "private", ...options });
  await sendFirst(forms, (form) => respond({ response_type: "ephemeral", ...form }));
}
