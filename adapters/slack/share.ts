import type { RespondFn } from "@slack/bolt";
import { type Card, restore, wordsFor } from "../../src/index.ts";
import type { SubmissionArgs } from "./args.ts";
import { cardForms, type Message, type Sharer } from "./card.ts";
import { post, type Spot, sendFirst } from "./deliver.ts";
import { failureText, readFailure, TicketError } from "./failures.ts";
import { guarded } from "./guard.ts";
import { INPUTS, readMemory, sentenceView } from "./modal.ts";
import type { Client, Room } from "./room.ts";

/**
 * A private card as a new public post: an ephemeral message can never become public itself. Addresses are masked, and
 * the typed command is not shown.
 */
export function sharedForms(
  ticket: string,
  sharer: Sharer,
  locale: string | undefined,
  room: Room,
) {
  const found = restore(ticket, { locale, view: "shared" });
  if (!found) throw new TicketError();
  return formsOf(found.card, sharer, room);
}

function formsOf(card: Card, sharer: Sharer, { pageUrl }: Room): readonly Message[] {
  return cardForms(card, { kind: "shared", owner: sharer.id, sharer, pageUrl });
}

/** Posts where the app is no member too, as long as the response_url lives; then only where it is one. */
export async function postShared(
  forms: readonly Message[],
  spot: Spot,
  respond: RespondFn | undefined,
  client: Client,
): Promise<void> {
  const thread = spot.thread_ts ? { thread_ts: spot.thread_ts } : {};
  try {
    if (!respond) throw new TypeError("no response_url", { cause: "absent" });
    await sendFirst(forms, (form) =>
      respond({ response_type: "in_channel", replace_original: false, ...thread, ...form }),
    );
  } catch (error) {
    if (readFailure(error).kind === "rate-limited") throw error;
    await post(client, spot, forms);
  }
}

/** "Share" in a modal: posted to the chosen conversation; trouble is told at the channel field. */
export async function shareFromModal(args: SubmissionArgs, room: Room): Promise<void> {
  const { view, ack, body, client } = args;
  const { locale, ticket = "" } = readMemory(view.private_metadata);
  const words = wordsFor(locale);
  const [target] = body.response_urls ?? [];
  const chosen = view.state.values[INPUTS.channel]?.[INPUTS.channel]?.selected_conversation;
  const channel = target?.channel_id ?? chosen;
  const refuse = (sentence: string) =>
    ack({ response_action: "errors", errors: { [INPUTS.channel]: sentence } });
  await guarded(room, { surface: "share.modal", locale, tell: [] }, async () => {
    if (!channel) return refuse(words.say("slack.modal.share.pick"));
    try {
      const forms = sharedForms(ticket, body.user, locale, room);
      await postShared(forms, { channel }, target && args.respond, client);
    } catch (error) {
      await refuse(failureText(error, words));
      throw error;
    }
    const done = sentenceView(
      words,
      "slack.modal.shared.title",
      words.say("slack.modal.shared.text"),
    );
    await ack({ response_action: "update", view: done });
  });
}
