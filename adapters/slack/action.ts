import { ask, type Reader, type Reply, restore, wordsFor } from "../../src/index.ts";
import type { ActionArgs } from "./args.ts";
import { ACTIONS, ticketOf } from "./buttons.ts";
import { renderText } from "./card.ts";
import { type Click, readClick } from "./click.ts";
import { dismiss } from "./dismiss.ts";
import { TicketError } from "./failures.ts";
import { guarded } from "./guard.ts";
import { chooseLanguage } from "./home.ts";
import type { User } from "./locale.ts";
import { sentenceView } from "./modal.ts";
import { openForm } from "./open.ts";
import { pickedQuery } from "./picker.ts";
import { type Room, teamOf } from "./room.ts";
import { postShared, sharedForms } from "./share.ts";
import { showCard } from "./show.ts";

/** A button or a menu. Its state came with it, so any process answers. */
export async function answerAction(args: ActionArgs, room: Room): Promise<void> {
  const { ack, body, client, context } = args;
  const click = readClick(body);
  const user = { team: teamOf(context), id: click.user.id };
  const attempt = {
    surface: `action.${click.action}`,
    locale: room.locales.known(user),
    tell: waysToTell(args, click, room.locales.known(user)),
  };
  await guarded(room, attempt, async () => {
    if (click.action === ACTIONS.open) return openForm(args, room, user, click.trigger);
    await ack();
    const locale = await room.locales.find(user, client);
    await act(args, room, click, user, { locale });
  });
}

async function act(args: ActionArgs, room: Room, click: Click, user: User, reader: Reader) {
  switch (click.action) {
    case ACTIONS.ask:
    case ACTIONS.compare:
      return showCard(args, room, click, await ask(click.value, reader));
    case ACTIONS.pick:
      return showCard(
        args,
        room,
        click,
        await ask(pickedQuery(ticketOf(click.blockId), click.value), reader),
      );
    case ACTIONS.details:
    case ACTIONS.summary:
      return showCard(
        args,
        room,
        click,
        restored(click.value, reader),
        click.action === ACTIONS.details,
      );
    case ACTIONS.share:
      return share(args, room, click, reader);
    case ACTIONS.dismiss:
      return dismiss(args, click, wordsFor(reader.locale));
    case ACTIONS.language:
      return chooseLanguage(args.client, room, user, click.value);
  }
}

function restored(ticket: string, reader: Reader): Reply {
  const found = restore(ticket, reader);
  if (!found) throw new TicketError();
  return found;
}

/** First the new post, then away with the private card: were the post refused, the card would still be there. */
async function share(
  { respond, client }: ActionArgs,
  room: Room,
  click: Click,
  { locale }: Reader,
) {
  const { where } = click;
  if (where.kind === "modal" || where.kind === "home") return;
  const forms = sharedForms(click.value, click.user, locale ?? undefined, room);
  const spot = { channel: where.channel, thread_ts: where.thread };
  await postShared(forms, spot, respond, client);
  await respond({ delete_original: true });
}

/** In a message: by the response_url, by a message of the app's own, at last in a window. In a window: there. */
function waysToTell({ respond, client }: ActionArgs, click: Click, locale: string | undefined) {
  const { where } = click;
  const window = (sentence: string) =>
    client.views.open({
      trigger_id: click.trigger,
      view: sentenceView(wordsFor(locale), "slack.home.title", sentence),
    });
  if (where.kind === "home") return [window];
  if (where.kind === "modal") {
    return [
      (sentence: string) =>
        client.views.push({
          trigger_id: click.trigger,
          view: sentenceView(wordsFor(locale), "slack.home.title", sentence),
        }),
    ];
  }
  const unreplaced = { response_type: "ephemeral", replace_original: false } as const;
  const { channel } = where;
  return [
    (sentence: string) => respond({ ...unreplaced, ...renderText(sentence) }),
    (sentence: string) =>
      client.chat.postEphemeral({ channel, user: click.user.id, ...renderText(sentence) }),
    window,
  ];
}
