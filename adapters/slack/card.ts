import type { types } from "@slack/bolt";
import { type Card, plainText, wordsFor } from "../../src/index.ts";
import { renderBlock, renderLine, renderNotes } from "./blocks.ts";
import { cardButtons, type Place } from "./buttons.ts";
import { comparisonForms } from "./comparison.ts";
import { escapeTo } from "./escape.ts";
import { fitBlocks, textLength } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { plain, richLine } from "./lines.ts";

/** A whole message: what `respond` and `chat.postMessage` take beside where to post. */
export interface Message {
  /** The complete answer for screen readers and notifications. */
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly parse: "none";
  readonly mrkdwn: false;
}

export interface Sharer {
  readonly id: string;
  readonly name: string;
}

export interface Frame extends Place {
  /** Show comparisons as a table too. Off where Slack has refused one. */
  readonly tables?: boolean;
  readonly sharer?: Sharer;
  /** Lines of ours below the card ("From report.eml"). */
  readonly notes?: readonly string[];
  /** Public address of the web page, for "Learn more". */
  readonly pageUrl?: string | undefined;
}

/** A card as a message, every limit kept and every string harmless. */
export function renderCard(card: Card, frame: Frame) {
  return message(fallbackText(card, frame), renderBlocks(card, frame, LIMITS.messageBlocks));
}

/** A plain sentence as a message. */
export function renderText(sentence: string) {
  const text = escapeTo(sentence, LIMITS.messageText);
  return message(text, renderLine([{ text: sentence }]));
}

/** The same answer in ever simpler forms, for when Slack refuses a layout: all of it, without a table, as plain text. */
export function cardForms(card: Card, frame: Frame): readonly Message[] {
  const full = renderCard(card, frame);
  const { blocks, ...text } = full;
  const tableless = blocks?.some(({ type }) => type === "table")
    ? [renderCard(card, { ...frame, tables: false })]
    : [];
  return [full, ...tableless, text];
}

function message(
  text: string,
  blocks: types.KnownBlock[],
): Message & { blocks: types.KnownBlock[] } {
  // Slack refuses an empty text; a card without words is possible only by mistake.
  return {
    text: text.trim() || "–",
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    parse: "none",
    mrkdwn: false,
  };
}

/** A card as blocks, at most `limit`; also for modals, where tables do not exist. */
export function renderBlocks(card: Card, frame: Frame, limit: number): types.KnownBlock[] {
  const tables = frame.tables !== false && frame.kind !== "modal";
  const shown = frame.expanded ? [...card.blocks, ...card.details] : card.blocks;
  const head = [title(card), ...renderLine(card.verdict)];
  const foot = [
    ...renderNotes([...(frame.notes ?? []), ...card.footnotes]),
    ...sharedBy(card, frame),
    ...cardButtons(card, frame, frame.pageUrl),
  ];
  const forms = comparisonForms(shown, tables);
  const layout = { pressable: card.actions.compare.length === 0 };
  const body = shown.flatMap((block, i) =>
    renderBlock(block, { ...layout, form: forms[i] ?? "pairs" }),
  );
  const room = limit - head.length - foot.length - 1;
  const { kept, dropped } = fitBlocks(body, room, textLength([head, foot]));
  const more = dropped ? renderNotes([wordsFor(card.locale).say("slack.card.dropped")]) : [];
  return [...head, ...kept, ...more, ...foot];
}

function title(card: Card): types.HeaderBlock {
  return { type: "header", text: plain(card.title.replaceAll(/\s+/g, " "), LIMITS.headerText) };
}

/** Who put the card into the channel, and how to ask oneself. The name is an element of its own: it links, it pings nobody else. */
function sharedBy(card: Card, { sharer }: Frame): types.KnownBlock[] {
  if (!sharer) return [];
  const words = wordsFor(card.locale);
  const [before = "", after = ""] = words
    .say("slack.shared.by", { name: "\u0000" })
    .split("\u0000");
  const elements = [
    ...richLine([{ text: before }]),
    { type: "user" as const, user_id: sharer.id },
    ...richLine([{ text: `${after} ${words.say("slack.shared.try")}` }]),
  ];
  return [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
}

function fallbackText(card: Card, { sharer, notes = [] }: Frame): string {
  const shared = sharer
    ? [wordsFor(card.locale).say("slack.shared.by", { name: sharer.name })]
    : [];
  return escapeTo([plainText(card), ...notes, ...shared].join("\n\n"), LIMITS.messageText);
}
