import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APISelectMenuOption,
  APIStringSelectComponent,
} from "discord.js";
import { type Card, type Choice, cut, type Words, wordsFor } from "../../src/index.ts";
import { type Action, writeCustomId } from "./custom-id.ts";
import { clean } from "./escape.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { BUTTON, COMPONENT } from "./wire.ts";

/** Where a card stands, and so which buttons make sense and who may read along. */
export interface Place {
  /**
   * "private": only the asker sees it. "direct": a message between the app and the asker. "public": an answer that
   * others see. "shared": a card that somebody put there for others.
   */
  readonly kind: "private" | "direct" | "public" | "shared";
  /** User who may take the card away; in a private place everybody who sees it is that user. */
  readonly owner?: string;
  /** The details are shown too. */
  readonly expanded?: boolean;
}

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The rows under a card, at most three. */
export function cardRows(card: Card, place: Place, pageUrl?: string): Row[] {
  const words = wordsFor(card.locale);
  const buttons: APIButtonComponent[] = [
    ...shareButton(card, place, words),
    ...detailsButton(card, place, words),
    ...pageButton(card, words, pageUrl),
    button("dismiss", place.owner ?? "", words),
  ];
  return [
    ...row(buttons),
    ...row(menu("ask", words.say("discord.ask.placeholder"), choicesOf(card))),
    ...row(menu("compare", words.say("discord.compare.placeholder"), card.actions.compare)),
  ];
}

/** An action row, which holds five buttons or one menu; none where there is nothing to hold. */
export function row(components: APIComponentInMessageActionRow[]): Row[] {
  return components.length ? [{ type: COMPONENT.actionRow, components }] : [];
}

/** A button of ours, named in the reader's language; `state` comes back with the click. */
export function button(
  action: Action,
  state: string,
  words: Words,
  style: 1 | 2 = BUTTON.secondary,
): APIButtonComponent {
  return {
    type: COMPONENT.button,
    style,
    label: cut(words.say(`discord.button.${action}`), CAPS.buttonLabel),
    custom_id: writeCustomId(action, state),
  };
}

function shareButton(card: Card, { kind }: Place, words: Words): APIButtonComponent[] {
  const { shortTicket } = card.actions;
  if (kind !== "private" || !shortTicket) return [];
  return [button("share", shortTicket, words, BUTTON.primary)];
}

function detailsButton(card: Card, { expanded }: Place, words: Words): APIButtonComponent[] {
  const { shortTicket } = card.actions;
  if (!shortTicket || card.details.length === 0) return [];
  return [button(expanded ? "less" : "details", shortTicket, words)];
}

function pageButton({ actions }: Card, words: Words, pageUrl = ""): APIButtonComponent[] {
  if (!pageUrl || !actions.path) return [];
  const url = new URL(actions.path, pageUrl).href;
  if (url.length > LIMITS.url) return [];
  const label = cut(words.say("discord.button.page"), CAPS.buttonLabel);
  return [{ type: COMPONENT.button, style: BUTTON.link, label, url }];
}

/** What the card offers to ask next; comparisons have a menu of their own. */
function choicesOf({ blocks, actions }: Card): Choice[] {
  const compared = new Set(actions.compare.map(({ query }) => query));
  return blocks
    .flatMap((block) => (block.type === "choices" ? block.choices : []))
    .filter(({ query }) => !compared.has(query));
}

/** Queries to choose instead of typing them; the option's value is the query. */
function menu(
  action: Action,
  placeholder: string,
  choices: readonly Choice[],
): APIStringSelectComponent[] {
  const seen = new Set<string>();
  const options = choices.flatMap(({ query, label }) => {
    const fits = query.trim() !== "" && query === clean(query) && query.length <= LIMITS.optionText;
    if (!fits || seen.has(query)) return [];
    seen.add(query);
    return [option(query, label)];
  });
  if (options.length === 0) return [];
  return [
    {
      type: COMPONENT.stringSelect,
      custom_id: writeCustomId(action),
      placeholder: cut(placeholder, LIMITS.placeholder),
      options: options.slice(0, LIMITS.selectOptions),
    },
  ];
}

/** What is asked stands first, as somebody would type it: "421 vs 451", below it what that is. */
function option(query: string, label: string): APISelectMenuOption {
  const told = cut(clean(label).replace(/\s+/g, " ").trim(), LIMITS.optionText);
  if (!told || told.startsWith(query)) return { value: query, label: told || query };
  return { value: query, label: query, description: told };
}
