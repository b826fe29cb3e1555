import { type Block, type Card, plainText, wordsFor } from "../../src/index.ts";
import { blockLines } from "./blocks.ts";
import { cardRows, type Place } from "./buttons.ts";
import { escapeLines, escapeTo } from "./escape.ts";
import { emptyRoom, fitTexts, type Room, take } from "./fit.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { markdownText } from "./lines.ts";
import {
  componentCount,
  containerMessage,
  footParts,
  IDS,
  type Message,
  separator,
  textPart,
  textParts,
} from "./parts.ts";
import { FLAGS } from "./wire.ts";

export interface Frame extends Place {
  /** Name of who shared the card. */
  readonly sharer?: string;
  /** Lines of ours below the card ("From report.eml"). */
  readonly notes?: readonly string[];
  /** Public address of the web page, for "Learn more". */
  readonly pageUrl?: string | undefined;
}

/** Container, head, foot and the two separators. */
const FRAMEWORK = 5;

/** Readable beside Discord's dark and light background; words say the same. */
export const ACCENTS: Readonly<Record<Card["tone"], number>> = {
  permanent: 0xc9372c,
  temporary: 0xb86a00,
  success: 0x1f8a4c,
  neutral: 0x5865f2,
};

/** A card as a message of Components V2, every limit kept and every string harmless. */
export function renderCard(card: Card, frame: Frame): Message {
  const rows = cardRows(card, frame, frame.pageUrl);
  const room = emptyRoom(LIMITS.components - FRAMEWORK - componentCount(rows));
  const head = headText(card);
  const foot = footText(card, frame);
  const dropped = note(wordsFor(card.locale).say("discord.card.dropped"));
  for (const text of [head, [...dropped, foot].join("\n")]) take(room, text);
  const body = fitBlocks(card.blocks, room);
  const details = fitBlocks(frame.expanded ? card.details : [], room);
  const more = body.dropped || details.dropped ? dropped : [];
  return containerMessage(ACCENTS[card.tone], frame, [
    textPart(IDS.head, head),
    separator(IDS.head + 1),
    ...textParts(IDS.body, body.texts),
    ...textParts(IDS.details, details.texts),
    ...footParts([...more, foot].filter(Boolean).join("\n")),
    ...rows,
  ]);
}

/** The whole answer without any layout, for when Discord refuses one. */
export function renderPlain(card: Card, frame: Frame): Message {
  const notes = footText(card, frame);
  const text = escapeLines(
    plainText({ ...card, footnotes: [] }),
    LIMITS.content - notes.length - 1,
  );
  const ephemeral = frame.kind === "private" ? FLAGS.ephemeral : 0;
  return {
    flags: FLAGS.suppressEmbeds | ephemeral,
    content: [text, notes].filter(Boolean).join("\n"),
    components: cardRows(card, frame, frame.pageUrl),
    allowed_mentions: { parse: [] },
  };
}

/** A plain sentence for one person. */
export function renderText(sentence: string): Message {
  return {
    flags: FLAGS.suppressEmbeds | FLAGS.ephemeral,
    content: escapeTo(sentence, LIMITS.content),
    components: [],
    allowed_mentions: { parse: [] },
  };
}

/** The same answer in ever simpler forms. */
export function cardForms(card: Card, frame: Frame): readonly Message[] {
  return [renderCard(card, frame), renderPlain(card, frame)];
}

/** Blocks as texts of Markdown, as many as `room` holds. */
export function fitBlocks(blocks: readonly Block[], room: Room) {
  return fitTexts(
    blocks.map((block) => blockLines(block)),
    room,
  );
}

/** The answer first: it is also what a notification shows. */
function headText(card: Card): string {
  const title = escapeTo(card.title, CAPS.title).trim() || "–";
  const verdict = markdownText(card.verdict, CAPS.verdict);
  return [`## ${title}`, ...(verdict ? [verdict] : [])].join("\n");
}

/** Where it comes from, who shared it, and the card's own quiet lines. */
export function footText(card: Card, { notes = [], sharer }: Frame): string {
  const words = wordsFor(card.locale);
  const shared = sharer
    ? [`${words.say("discord.shared.by", { name: sharer })} ${words.say("discord.shared.try")}`]
    : [];
  return [...notes, ...shared, ...card.footnotes].slice(0, CAPS.notes).flatMap(note).join("\n");
}

/** A quiet line. */
function note(sentence: string): string[] {
  const quiet = escapeTo(sentence, CAPS.note).trim();
  return quiet ? [`-# ${quiet}`] : [];
}
