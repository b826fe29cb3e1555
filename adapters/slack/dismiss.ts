import type { Words } from "../../src/index.ts";
import type { ActionArgs } from "./args.ts";
import { renderText } from "./card.ts";
import type { Click } from "./click.ts";

/** Takes a card away. One that others see too goes only for its owner, whose id the button carries. */
export async function dismiss(
  { respond, client }: ActionArgs,
  { where, value, user }: Click,
  words: Words,
): Promise<void> {
  if (where.kind === "public" && value !== user.id) {
    const refusal = renderText(words.say("slack.failure.not-yours"));
    await respond({ response_type: "ephemeral", replace_original: false, ...refusal });
    return;
  }
  try {
    await respond({ delete_original: true });
  } catch (error) {
    if (where.kind !== "public" && where.kind !== "direct") throw error;
    await client.chat.delete({ channel: where.channel, ts: where.message });
  }
}
