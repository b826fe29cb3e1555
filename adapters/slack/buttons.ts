import type { types } from "@slack/bolt";
import type { Card, Choice } from "../../src/index.ts";
import { cut, type Words, wordsFor } from "../../src/index.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { plain } from "./lines.ts";

/** What the buttons do; an `action_id` is one of these, then ":" and a number where one message has several. */
export const ACTIONS = {
  ask: "ask",
  share: "share",
  details: "details",
  summary: "summary",
  compare: "compare",
  pick: "pick",
  dismiss: "dismiss",
  page: "page",
  language: "language",
  open: "open",
} as const;

/** Where a card stands, and so which buttons make sense and who may read along. */
export interface Place {
  /**
   * "private": for one person's eyes, or their direct message. "thread": a public answer to a mention. "shared": a
   * card put into a channel by somebody. "modal": a window of Slack's.
   */
  readonly kind: "private" | "direct" | "thread" | "shared" | "modal";
  /** User who may take the card away; in a private place everybody who sees it is that user. */
  readonly owner?: string;
  /** The details are shown too. */
  readonly expanded?: boolean;
}

/** The row under a card. State is in `value` and `block_id`, so that any process can answer the click. */
export function cardButtons(card: Card, place: Place, pageUrl?: string): types.KnownBlock[] {
  const words = wordsFor(card.locale);
  const elements = [
    ...shareButton(card, place, words),
    ...detailsButton(card, place, words),
    ...compareButton(card, words),
    ...picker(card, words),
    ...pageButton(card, words, pageUrl),
    ...dismissButton(card, place, words),
  ];
  if (elements.length === 0) return [];
  return [{ type: "actions", block_id: blockId(card.actions.shortTicket), elements }];
}

/** Queries to press instead of typing them. */
export function choiceButtons(choices: readonly Choice[]): types.KnownBlock[] {
  const elements = choices
    .filter(({ query }) => query.trim() !== "" && query.length <= LIMITS.buttonValue)
    .slice(0, CAPS.choiceButtons)
    .map(({ query }, i) => button(`${ACTIONS.ask}:${i}`, query, query));
  return elements.length ? [{ type: "actions", elements }] : [];
}

export function button(action: string, text: string, value: string, label?: string): types.Button {
  return {
    type: "button",
    action_id: action,
    text: plain(text, LIMITS.buttonText),
    value,
    ...(label ? { accessibility_label: cut(label, LIMITS.accessibilityLabel) } : {}),
  };
}

/** The `block_id` that lets the code picker know what stands on the card. */
function blockId(shortTicket: string): string {
  return `card:${shortTicket}`.slice(0, LIMITS.blockId);
}

export function ticketOf(blockId: string): string {
  return blockId.startsWith("card:") ? blockId.slice("card:".length) : "";
}

function shareButton(card: Card, place: Place, words: Words): types.Button[] {
  if (place.kind !== "private" || !card.actions.ticket) return [];
  const label = words.say("slack.button.share.label", { title: card.title });
  return [button(ACTIONS.share, words.say("slack.button.share"), card.actions.ticket, label)];
}

function detailsButton(card: Card, place: Place, words: Words): types.Button[] {
  const { ticket } = card.actions;
  if (!ticket || card.details.length === 0) return [];
  const action = place.expanded ? ACTIONS.summary : ACTIONS.details;
  const label = words.say(`slack.button.${action}.label`, { title: card.title });
  return [button(action, words.say(`slack.button.${action}`), ticket, label)];
}

function compareButton({ actions }: Card, words: Words): types.Button[] {
  const [closest] = actions.compare;
  if (!closest?.query || closest.query.length > LIMITS.buttonValue) return [];
  const text = words.say("slack.button.compare", { query: closest.query });
  const label = words.say("slack.button.compare.label", { name: closest.label || closest.query });
  return [button(ACTIONS.compare, text, closest.query, label)];
}

function picker({ actions, kind }: Card, words: Words): types.ExternalSelect[] {
  if (!actions.shortTicket || (kind !== "code" && kind !== "comparison")) return [];
  return [
    {
      type: "external_select",
      action_id: ACTIONS.pick,
      placeholder: plain(words.say("slack.picker.placeholder"), LIMITS.placeholder),
      min_query_length: 1,
    },
  ];
}

function pageButton({ actions }: Card, words: Words, pageUrl = ""): types.Button[] {
  if (!pageUrl || !actions.path) return [];
  const url = new URL(actions.path, pageUrl).href;
  return [{ ...button(ACTIONS.page, words.say("slack.button.page"), actions.path), url }];
}

function dismissButton(card: Card, { kind, owner = "" }: Place, words: Words): types.Button[] {
  if (kind === "modal") return [];
  const label = words.say("slack.button.dismiss.label", { title: card.title });
  return [button(ACTIONS.dismiss, words.say("slack.button.dismiss"), owner || "-", label)];
}
