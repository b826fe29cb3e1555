import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { ask, explainOrAsk, type Reader, type Reply } from "../../src/index.ts";
import { cardForms, type Message, renderText } from "./card.ts";
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
    const forms = await answerForms(command.command, text, locale, room);
    await sendFirst(forms, (form) => respond({ response_type: "ephemeral", ...form }));
  });
}

/** Codes, and what stands between them: asked again and again, and telling nothing about anybody. */
const CODES_ONLY = /^[\dx.]{3,9}(?:(?: (?:vs\.? )?|, ?)[\dx.]{3,9}){0,4}$/i;

/** Answers about codes alone are kept laid out; what people paste never is. */
async function answerForms(
  command: string,
  text: string,
  locale: string | undefined,
  room: Room,
): Promise<readonly Message[]> {
  const key = CODES_ONLY.test(text) ? `${command} ${text} ${locale}` : undefined;
  const kept = key && room.answers.get(key);
  if (kept) return kept;
  const { card } = await answerText(command, text, { locale });
  const forms = cardForms(card, { kind: "private", pageUrl: room.pageUrl });
  if (key) room.answers.set(key, forms);
  return forms;
}

/** `/bouncecard privacy` is a question like any other. */
function answerText(command: string, text: string, reader: Reader): Promise<Reply> {
  return command === COMMANDS.bounce ? explainOrAsk(text, reader) : ask(text, reader);
}
