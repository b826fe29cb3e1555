import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { ask, explain, type Reader, type Reply } from "../../src/index.ts";
import { helpReply } from "./answering.ts";
import { cardForms, renderText } from "./card.ts";
import { sendFirst } from "./deliver.ts";
import { guarded } from "./guard.ts";
import { openForm } from "./open.ts";
import { type Room, teamOf } from "./room.ts";
import { readText } from "./text.ts";

/** The commands of the manifest. Any other name that an admin gave one answers like `/smtp`. */
export const COMMANDS = { smtp: "/smtp", bounce: "/bounce", bouncecard: "/bouncecard" } as const;

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** A slash command: acknowledged at once, answered for the asker's eyes only. */
export async function answerCommand(args: Args, room: Room): Promise<void> {
  const { command, ack, respond, client, context } = args;
  const text = readText(command.text ?? "").trim();
  const user = { team: teamOf(context), id: command.user_id };
  const attempt = {
    surface: "command",
    locale: room.locales.known(user),
    tell: [
      (sentence: string) => respond({ response_type: "ephemeral", ...renderText(sentence) }),
      (sentence: string) =>
        client.chat.postEphemeral({
          channel: command.channel_id,
          user: user.id,
          ...renderText(sentence),
        }),
    ],
  };
  await guarded(room, attempt, async () => {
    if (command.command === COMMANDS.bounce && text === "") {
      await openForm(args, room, user, command.trigger_id);
      return;
    }
    await ack();
    const locale = await room.locales.find(user, client);
    const { card } = await answerText(command.command, text, { locale });
    const forms = cardForms(card, { kind: "private", pageUrl: room.pageUrl });
    await sendFirst(forms, (form) => respond({ response_type: "ephemeral", ...form }));
  });
}

async function answerText(command: string, text: string, reader: Reader): Promise<Reply> {
  if (command === COMMANDS.bounce)
    return helpReply(text === "" ? "help" : text, reader) ?? explain(text, reader);
  if (command === COMMANDS.bouncecard) return helpReply(text, reader) ?? ask(text, reader);
  return ask(text, reader);
}
