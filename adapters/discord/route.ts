import type { APIInteraction } from "discord.js";
import { wordsFor } from "../../src/index.ts";
import { answerAutocomplete } from "./autocomplete.ts";
import { renderText } from "./card.ts";
import { answerClick } from "./click.ts";
import { answerCommand, answerMessageCommand, answerSubmission } from "./command.ts";
import { TicketError } from "./failures.ts";
import { guarded } from "./guard.ts";
import { readInteraction } from "./interaction.ts";
import { createResponder, type FirstAnswer } from "./responder.ts";
import { interactionWebhook } from "./rest.ts";
import type { Room } from "./room.ts";
import type { Turn } from "./turn.ts";
import { CALLBACK } from "./wire.ts";

/** Answers one interaction, whichever transport brought it. Never rejects. */
export async function answerInteraction(
  raw: APIInteraction,
  room: Room,
  first: FirstAnswer,
): Promise<void> {
  const interaction = readInteraction(raw);
  const { user, locale, call } = interaction;
  const webhook = interactionWebhook(room.rest, interaction.applicationId, interaction.token);
  const out = createResponder(first, webhook);
  const turn: Turn = { interaction, out, room, words: wordsFor(locale) };
  room.locales.remember(user.id, locale);
  const tell = [(sentence: string) => tellOrClose(turn, sentence)];
  await guarded(room, { surface: call.kind, locale, tell }, () => answer(turn));
}

function answer(turn: Turn): Promise<void> {
  const { call } = turn.interaction;
  switch (call.kind) {
    case "command":
      return answerCommand(turn, call);
    case "message-command":
      return answerMessageCommand(turn, call);
    case "autocomplete":
      return answerAutocomplete(turn, call.typed);
    case "click":
      return answerClick(turn, call);
    case "submission":
      return answerSubmission(turn, call);
    case "unknown":
      throw new TicketError();
  }
}

/** Autocomplete has no place for a sentence: an empty list keeps Discord from showing a failure. */
async function tellOrClose({ interaction, out }: Turn, sentence: string): Promise<void> {
  if (interaction.call.kind === "autocomplete" && out.state === "open")
    await out.respond({ type: CALLBACK.choices, data: { choices: [] } });
  else await out.show([renderText(sentence)]);
}
