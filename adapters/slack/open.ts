import { setImmediate as nextTurn } from "node:timers/promises";
import type { User } from "./locale.ts";
import { formView } from "./modal.ts";
import type { Client, Room } from "./room.ts";

interface Acknowledged {
  readonly ack: () => Promise<unknown>;
  readonly client: Client;
}

/**
 * The form, in the language known so far: a window opens within three seconds of the click or never. Where Slack then
 * tells another language, the words are exchanged; what has been typed stays.
 */
export async function openForm(
  { ack, client }: Acknowledged,
  room: Room,
  user: User,
  trigger: string,
): Promise<void> {
  const known = room.locales.known(user);
  const [, { view }] = await Promise.all([
    ack(),
    client.views.open({ trigger_id: trigger, view: formView(known) }),
  ]);
  if (known || !view?.id) return;
  await nextTurn();
  const locale = await room.locales.find(user, client);
  if (!locale || formView(locale).title.text === formView(known).title.text) return;
  const hash = view.hash ? { hash: view.hash } : {};
  await client.views.update({ view_id: view.id, ...hash, view: formView(locale) });
}
