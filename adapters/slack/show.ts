import type { Reply } from "../../src/index.ts";
import type { ActionArgs } from "./args.ts";
import { cardForms, type Message } from "./card.ts";
import type { Click, Where } from "./click.ts";
import { sendFirst } from "./deliver.ts";
import { resultView } from "./modal.ts";
import type { Room } from "./room.ts";

/** The card that a click asked for: in place of the old one where only the clicker sees it, beside it where others do. */
export async function showCard(
  args: ActionArgs,
  room: Room,
  click: Click,
  { card }: Reply,
  expanded = false,
): Promise<void> {
  const { where } = click;
  const { client } = args;
  const options = { expanded, pageUrl: room.pageUrl };
  switch (where.kind) {
    case "home":
      await client.views.open({ trigger_id: click.trigger, view: resultView(card, options) });
      return;
    case "modal": {
      const hash = where.hash ? { hash: where.hash } : {};
      await client.views.update({ view_id: where.view, ...hash, view: resultView(card, options) });
      return;
    }
    case "private":
      return respondWith(args, cardForms(card, { ...options, kind: "private" }), true);
    case "direct":
      return respondWith(args, cardForms(card, { ...options, kind: "direct" }), true);
    case "public":
      return showAside(args, click, where, cardForms(card, { ...options, kind: "private" }));
  }
}

async function respondWith({ respond }: ActionArgs, forms: readonly Message[], replace: boolean) {
  await sendFirst(forms, (form) =>
    respond({ response_type: "ephemeral", replace_original: replace, ...form }),
  );
}

/** For the clicker's eyes only. A response_url cannot answer privately within a thread, the app itself can. */
async function showAside(
  args: ActionArgs,
  click: Click,
  where: Extract<Where, { kind: "direct" | "public" }>,
  forms: readonly Message[],
): Promise<void> {
  const { channel, thread } = where;
  if (!thread) return respondWith(args, forms, false);
  try {
    await sendFirst(forms, (form) =>
      args.client.chat.postEphemeral({ channel, user: click.user.id, thread_ts: thread, ...form }),
    );
  } catch {
    await respondWith(args, forms, false);
  }
}
