import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Written } from "./args.ts";
import { answerMessage } from "./conversation.ts";
import { guarded } from "./guard.ts";
import { publishHome } from "./home.ts";
import { type Room, teamOf } from "./room.ts";

/** Events that the app subscribes to and answers; Bolt has acknowledged them before. */
export const EVENTS = ["app_home_opened", "app_mention", "message.im"] as const;

type Args = SlackEventMiddlewareArgs & AllMiddlewareArgs;

/** App Home opened, a mention, a direct message; each once, however often Slack sends it. */
export async function answerEvent(
  { event, body, client, context }: Args,
  room: Room,
): Promise<void> {
  if (body.event_id && !room.seen.isNew(body.event_id)) return;
  const written = event as Written;
  const botUser = body.authorizations?.[0]?.user_id ?? null;
  const user = { team: teamOf(context), id: written.user ?? "" };
  if (written.type === "app_home_opened") {
    if (written.tab !== "home") return;
    const attempt = { surface: "home", locale: room.locales.known(user), tell: [] };
    await guarded(room, attempt, () => publishHome(client, room, user));
  } else if (isForUs(written, botUser)) {
    await answerMessage(client, room, written, user, botUser);
  }
}

/** People's own new messages: no bots, no edits, no joins; of plain messages only those in the app's direct message. */
function isForUs({ type, user, bot_id, subtype, channel_type }: Written, botUser: string | null) {
  if (!user || bot_id || user === botUser || user === "USLACKBOT") return false;
  if (subtype !== undefined && subtype !== "file_share") return false;
  return type === "app_mention" || (type === "message" && channel_type === "im");
}
