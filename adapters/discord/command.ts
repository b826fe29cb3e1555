import { ask, explainOrAsk } from "../../src/index.ts";
import { explainFirst } from "./answering.ts";
import { button, row } from "./buttons.ts";
import type { Call } from "./call.ts";
import { renderText } from "./card.ts";
import type { Attachment } from "./file-error.ts";
import { isEmpty, readMessage } from "./incoming.ts";
import { formModal } from "./modal.ts";
import { readText } from "./text.ts";
import { formsOf, readerOf, showCard, showSentence, type Turn } from "./turn.ts";
import { CALLBACK } from "./wire.ts";

/** Default names; Discord always sends these, whatever the user's language. */
export const COMMANDS = { smtp: "smtp", bounce: "bounce", bouncecard: "bouncecard" } as const;

/** A slash command. Any other name, from an old registration, answers like `/smtp`. */
export async function answerCommand(turn: Turn, call: Extract<Call, { kind: "command" }>) {
  const { share, file, texts, subcommand } = call;
  const text = readText(Object.values(texts).join(" ")).trim();
  const reader = readerOf(turn.interaction, share);
  if (call.name === COMMANDS.bounce) {
    if (!text && !file) return openForm(turn);
    return explainHanded(turn, { text, file, share });
  }
  // The subcommands of /bouncecard are questions of their own: "help", "privacy", "about".
  const asked = subcommand || text;
  if (share || turn.interaction.direct)
    return showCard(turn, { reply: await ask(asked, reader) }, share);
  return showKept(turn, asked);
}

/** A question, answered for the asker only: the same for everybody who asks in this language. */
async function showKept(turn: Turn, text: string): Promise<void> {
  const { room, words, out } = turn;
  const { locale } = words;
  const kept = room.answers.find(text, locale);
  const forms = kept ?? formsOf(turn, { reply: await ask(text, { locale }) }, false);
  if (!kept) room.answers.keep(text, locale, forms);
  await out.show(forms);
}

/** The form. It must be the very first answer. */
export async function openForm({ out, words }: Turn): Promise<void> {
  await out.respond({ type: CALLBACK.modal, data: formModal(words) });
}

interface Handed {
  readonly text: string;
  readonly file: Attachment | undefined;
  readonly share: boolean;
}

/** Text is read within milliseconds. A file has to be fetched first, so Discord is told to wait. */
async function explainHanded(turn: Turn, { text, file, share }: Handed): Promise<void> {
  const reader = readerOf(turn.interaction, share);
  if (!file) return showCard(turn, { reply: await explainOrAsk(text, reader) }, share);
  await turn.out.defer(share || turn.interaction.direct);
  const found = await explainFirst(turn.room, { files: [file], text, forwarded: "" }, reader);
  if (found) await showCard(turn, found, share);
}

/** The form, sent in. */
export async function answerSubmission(turn: Turn, call: Extract<Call, { kind: "submission" }>) {
  const text = call.text.trim();
  if (text || call.file) return explainHanded(turn, { ...call, text });
  // A form cannot be answered with a form: a button opens it again.
  const again = row([button("form", "", turn.words)]);
  const sentence = renderText(turn.words.say("discord.modal.empty"));
  await turn.out.show([{ ...sentence, components: again }]);
}

/** "Decode this bounce" on a message: its text comes along even where the app may not read messages. */
export async function answerMessageCommand(
  turn: Turn,
  { message }: Extract<Call, { kind: "message-command" }>,
): Promise<void> {
  const incoming = readMessage(message ?? {});
  const nothing = turn.words.say("discord.message.nothing");
  if (isEmpty(incoming)) return showSentence(turn, nothing);
  if (incoming.files.length > 0) await turn.out.defer(turn.interaction.direct);
  const found = await explainFirst(turn.room, incoming, readerOf(turn.interaction, false));
  return found ? showCard(turn, found, false) : showSentence(turn, nothing);
}
