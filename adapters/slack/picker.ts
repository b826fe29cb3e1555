import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { type Choice, restore, suggest } from "../../src/index.ts";
import { ticketOf } from "./buttons.ts";
import { LIMITS } from "./limits.ts";
import { plain } from "./lines.ts";
import { type Room, teamOf } from "./room.ts";

/** As many as a person scrolls through; Slack would take 100. */
const MOST = 25;
/** The core compares up to five. */
const MOST_COMPARED = 5;

export type OptionsArgs = SlackOptionsMiddlewareArgs<"block_suggestion"> & AllMiddlewareArgs;

/** The code picker: from memory, so that it follows the typing. */
export async function answerOptions(
  { options, ack, context }: OptionsArgs,
  room: Room,
): Promise<void> {
  const locale = room.locales.known({ team: teamOf(context), id: options.user.id });
  const shown = standing(ticketOf(options.block_id));
  const choices = suggest(options.value ?? "", { locale }, MOST).filter(
    ({ query }) => query.length <= LIMITS.optionValue && !shown.includes(query),
  );
  await ack({ options: choices.slice(0, LIMITS.options).map(toOption) });
}

function toOption({ query, label }: Choice) {
  return { text: plain(label || query, LIMITS.optionText), value: query };
}

/** What to ask when `picked` was chosen on a card: it is compared with what stands there. */
export function pickedQuery(ticket: string, picked: string): string {
  const shown = standing(ticket).slice(0, MOST_COMPARED - 1);
  return [...shown, picked].join(" vs ");
}

/** Ids of the entries on a card. */
function standing(ticket: string): string[] {
  const answer = ticket ? restore(ticket)?.answer : undefined;
  if (answer?.kind === "code") return [answer.entry.id];
  return answer?.kind === "comparison" ? answer.entries.map(({ id }) => id) : [];
}
