import { type BounceAnswer, type Card, maskAddresses, type Reply } from "../../src/index.ts";
import { cardRows } from "./buttons.ts";
import type { Pressed } from "./call.ts";
import { ACCENTS, type Frame, fitBlocks, footText } from "./card.ts";
import { readCustomId } from "./custom-id.ts";
import { unfence } from "./escape.ts";
import { emptyRoom, take } from "./fit.ts";
import { displayedTexts } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import {
  componentCount,
  containerMessage,
  footParts,
  IDS,
  type Message,
  type Part,
  textParts,
} from "./parts.ts";
import { COMPONENT } from "./wire.ts";

/**
 * A pasted failure is stored nowhere and does not fit into a button: the message on which the button stands still
 * holds what the button's ticket lost.
 */

/** The same card with its details, below what it showed before, or without them. */
export function withDetails(pressed: Pressed, card: Card, frame: Frame): Message | undefined {
  const held = partsOf(pressed);
  const rows = cardRows(card, frame, frame.pageUrl);
  const shown = held.filter(({ id = 0 }) => id < IDS.details);
  const foot = held.filter(({ id = 0 }) => id >= IDS.foot);
  if (shown.length === 0) return undefined;
  const details = frame.expanded ? detailParts(card, [...shown, ...foot, ...rows]) : [];
  return containerMessage(ACCENTS[card.tone], frame, [...shown, ...details, ...foot, ...rows]);
}

function detailParts(card: Card, held: readonly Part[]): Part[] {
  const room = emptyRoom(LIMITS.components - componentCount(held) - 1);
  for (const part of held) if (part.type === COMPONENT.textDisplay) take(room, part.content);
  return textParts(IDS.details, fitBlocks(card.details, room).texts);
}

/** The card's own words for others to read: details left out, addresses masked. */
export function maskedCopy(pressed: Pressed, card: Card, frame: Frame): Message {
  const shown = partsOf(pressed).filter(({ id = 0 }) => id < IDS.details);
  return containerMessage(ACCENTS[card.tone], frame, [
    ...shown.map(masked),
    ...footParts(footText(card, frame)),
    ...cardRows(card, frame, frame.pageUrl),
  ]);
}

function masked(part: Part): Part {
  if (part.type !== COMPONENT.textDisplay) return part;
  return { ...part, content: maskAddresses(part.content) };
}

/** Text displays and separators of a card of ours, without its buttons. */
function partsOf({ components = [] }: Pressed): Part[] {
  const [container] = components as { type?: number; components?: Part[] }[];
  if (container?.type !== COMPONENT.container) return [];
  return (container.components ?? []).filter(
    ({ type }) => type === COMPONENT.textDisplay || type === COMPONENT.separator,
  );
}

/** What the server said, as the card quotes it: one for each kind of failure. */
export function quotationsOf({ components }: Pressed): string[] {
  return displayedTexts(components).flatMap((text) =>
    [...text.matchAll(/^```\n([^`]{1,4000}(?:`[^`]{1,4000}){0,20})\n```$/gm)].map(([, quoted]) =>
      unfence(quoted ?? ""),
    ),
  );
}

/** A restored failure, its first delivery completed by what the message still shows. */
export function completed(answer: BounceAnswer, pressed: Pressed): BounceAnswer {
  const [first, ...others] = answer.explanation.deliveries;
  if (!first) return answer;
  const [diagnostic = null] = quotationsOf(pressed);
  const recipient = recipientOf(pressed);
  const deliveries = [{ ...first, diagnostic, recipient }, ...others];
  return { ...answer, explanation: { ...answer.explanation, deliveries } };
}

function recipientOf({ components }: Pressed): string | null {
  for (const text of displayedTexts(components)) {
    const found = text.match(/(?:^|[^`])`([^`\s@]{1,64}@[^`\s@]{1,255})`/);
    if (found?.[1]) return unfence(found[1]);
  }
  return null;
}

/** Whether a card tells of a failure. */
export function isBounce(reply: Reply): reply is Reply & { answer: BounceAnswer } {
  return reply.answer.kind === "bounce";
}

/** Who may take the card away, as its button says. */
export function ownerOf({ components }: Pressed): string | undefined {
  const ids = JSON.stringify(components ?? []).match(/"custom_id":"dismiss:[^"]{0,90}"/);
  const written = ids?.[0].slice('"custom_id":"'.length, -1) ?? "";
  return readCustomId(written)?.state || undefined;
}
