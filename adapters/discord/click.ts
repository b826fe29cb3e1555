import { ask, type Reader, type Reply, reply, restore } from "../../src/index.ts";
import type { Call, Pressed } from "./call.ts";
import { cardForms, type Frame, renderCard, renderPlain } from "./card.ts";
import { openForm } from "./command.ts";
import { type CustomId, readCustomId } from "./custom-id.ts";
import { TicketError } from "./failures.ts";
import { completed, isBounce, maskedCopy, ownerOf, quotationsOf, withDetails } from "./reuse.ts";
import { readerOf, showSentence, type Turn, tellIfForced } from "./turn.ts";
import { FLAGS } from "./wire.ts";

type Click = Extract<Call, { kind: "click" }>;

/** A button or a menu. Its state came with it, so any process answers, at any time. */
export async function answerClick(turn: Turn, click: Click): Promise<void> {
  const pressed = readCustomId(click.customId);
  if (!pressed) throw new TicketError();
  const reader = readerOf(turn.interaction, false);
  switch (pressed.action) {
    case "form":
      return openForm(turn);
    case "share":
      return share(turn, click, pressed);
    case "dismiss":
      return dismiss(turn, click, pressed);
    case "ask":
    case "compare":
      return showBeside(turn, click, await ask(click.values[0] ?? "", reader), false);
    case "details":
      return showBeside(turn, click, restored(pressed, reader), true);
    case "less":
      return showBeside(turn, click, restored(pressed, reader), false);
  }
}

function restored({ state }: CustomId, reader: Reader): Reply {
  const found = restore(state, reader);
  if (!found) throw new TicketError();
  return found;
}

/** In place of a card that only the clicker sees; where others see it, a private one beside it. */
async function showBeside(turn: Turn, click: Click, found: Reply, expanded: boolean) {
  const { out, room, interaction } = turn;
  const { message } = click;
  const isOwn = isPrivate(message) || interaction.direct;
  const kind = interaction.direct && !isPrivate(message) ? "direct" : "private";
  const owner = ownerOf(message);
  const frame: Frame = { kind, expanded, pageUrl: room.pageUrl, ...(owner ? { owner } : {}) };
  const whole = readCustomId(click.customId)?.action;
  const reused =
    isBounce(found) && (whole === "details" || whole === "less")
      ? withDetails(message, found.card, frame)
      : undefined;
  if (!isOwn) return void (await out.show(reused ? [reused] : cardForms(found.card, frame)));
  // A message of components stays one, and a plain one stays plain: Discord exchanges neither for the other.
  const isPlain = Boolean(message.content);
  await out.replace([
    isPlain ? renderPlain(found.card, frame) : (reused ?? renderCard(found.card, frame)),
  ]);
}

function isPrivate({ flags }: Pressed): boolean {
  return (flags & FLAGS.ephemeral) !== 0;
}

/** The card for everybody, as a new message: a private one can never become public. */
async function share(turn: Turn, { message }: Click, pressed: CustomId): Promise<void> {
  const { interaction, out, room } = turn;
  const { user } = interaction;
  const reader = readerOf(interaction, true);
  const found = restored(pressed, reader);
  const frame: Frame = {
    kind: "shared",
    owner: user.id,
    sharer: user.name,
    pageUrl: room.pageUrl,
  };
  await out.hear();
  const posted = await out.show(sharedForms(found, message, reader, frame));
  await tellIfForced(turn, posted);
}

/** A ticket holds one delivery: where the card shows several, its own words are shared. */
function sharedForms(found: Reply, message: Pressed, reader: Reader, frame: Frame) {
  if (!isBounce(found)) return cardForms(found.card, frame);
  if (quotationsOf(message).length > 1) return [maskedCopy(message, found.card, frame)];
  return cardForms(reply(completed(found.answer, message), reader).card, frame);
}

/** Takes a card away: a private one for whoever sees it, a public one for its owner and for moderators. */
async function dismiss(turn: Turn, { message }: Click, { state }: CustomId): Promise<void> {
  const { interaction, out, words } = turn;
  const mayDismiss =
    isPrivate(message) ||
    interaction.direct ||
    interaction.moderator ||
    state === interaction.user.id;
  if (!mayDismiss) return showSentence(turn, words.say("discord.failure.not-yours"));
  await out.hear();
  await out.webhook.remove();
}
