import { type Reader, type Words, wordsFor } from "../../src/index.ts";
import type { Found } from "./answering.ts";
import { cardForms, type Frame, renderText } from "./card.ts";
import type { Interaction } from "./interaction.ts";
import type { Responder } from "./responder.ts";
import type { Posted } from "./rest.ts";
import type { Room } from "./room.ts";
import { FLAGS } from "./wire.ts";

/** One interaction on its way to an answer. */
export interface Turn {
  readonly interaction: Interaction;
  readonly out: Responder;
  readonly room: Room;
  /** The asker's language. */
  readonly words: Words;
}

/** Who will read an answer: the asker, or with `share` everybody here, in the server's language, addresses masked. */
export function readerOf({ locale, guildLocale }: Interaction, share: boolean): Reader {
  return share ? { locale: guildLocale ?? locale, view: "shared" } : { locale, view: "private" };
}

/** Shows a card to the asker, or with `share` to everybody. */
export async function showCard(turn: Turn, found: Found, share: boolean): Promise<void> {
  const posted = await turn.out.show(formsOf(turn, found, share));
  if (share) await tellIfForced(turn, posted);
}

/** A card as messages, best first: components, then plain text. */
export function formsOf({ interaction, room }: Turn, { reply, file }: Found, share: boolean) {
  const words = wordsFor(reply.card.locale);
  const frame: Frame = {
    ...placeOf(interaction, share),
    notes: file ? [words.say("discord.file.name", { name: file.filename })] : [],
    pageUrl: room.pageUrl,
  };
  return cardForms(reply.card, frame);
}

function placeOf({ direct, user }: Interaction, share: boolean): Pick<Frame, "kind" | "owner"> {
  if (direct) return { kind: "direct", owner: user.id };
  return share ? { kind: "shared", owner: user.id } : { kind: "private" };
}

/** Where only the asker has the app, a server may keep its answers private without saying so: then we do. */
export async function tellIfForced(turn: Turn, posted: Posted | undefined): Promise<void> {
  const { interaction, out, words } = turn;
  if (!interaction.userInstallOnly || interaction.direct) return;
  const { flags = 0 } = posted ?? (await out.webhook.original());
  if (flags & FLAGS.ephemeral) await showSentence(turn, words.say("discord.shared.forced"));
}

/** Shows one sentence to the asker alone. */
export async function showSentence({ out }: Pick<Turn, "out">, sentence: string): Promise<void> {
  await out.show([renderText(sentence)]);
}
