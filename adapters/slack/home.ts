import type { types } from "@slack/bolt";
import { locales, resolveLocale, type Words, wordsFor } from "../../src/index.ts";
import { renderLine, renderNotes } from "./blocks.ts";
import { ACTIONS, button, choiceButtons } from "./buttons.ts";
import { LIMITS } from "./limits.ts";
import { plain, richHeading, richLine } from "./lines.ts";
import type { User } from "./locale.ts";
import type { Client, Room } from "./room.ts";

/** Value of "as in Slack" in the language menu. */
const AUTO = "auto";

/** Queries in the protocol's own language: they are the same for everybody. */
const EXAMPLES = ["421 vs 500", "550 5.1.1", "5.7.26", "451 4.7.1 Greylisted"];

export interface HomeOptions {
  readonly version: string;
  /** What the user chose; undefined means "as in Slack". */
  readonly chosen: string | undefined;
  readonly locale: string | undefined;
}

/** App Home: what the app does, examples to press, the language, privacy, the version. */
export function homeView({ version, chosen, locale }: HomeOptions): types.HomeView {
  const words = wordsFor(locale);
  return {
    type: "home",
    blocks: [
      { type: "header", text: plain(words.say("slack.home.title"), LIMITS.headerText) },
      ...renderLine([{ text: words.say("slack.home.what") }]),
      howTo(words),
      ...titled(words.say("slack.home.examples")),
      ...choiceButtons(EXAMPLES.map((query) => ({ query, label: query }))),
      { type: "divider" },
      {
        type: "actions",
        elements: [
          {
            ...button(ACTIONS.open, words.say("slack.home.decode"), ACTIONS.open),
            style: "primary",
          },
        ],
      },
      { type: "divider" },
      ...titled(words.say("slack.home.language")),
      languageMenu(words, chosen),
      ...titled(words.say("slack.home.privacy.title")),
      ...renderLine([{ text: words.say("slack.home.privacy") }]),
      ...renderNotes([words.say("slack.home.version", { version })]),
    ],
  };
}

export async function publishHome(client: Client, room: Room, user: User): Promise<void> {
  const locale = await room.locales.find(user, client);
  const chosen = room.languages.get(`${user.team}:${user.id}`);
  const view = homeView({ version: room.version, chosen, locale });
  await client.views.publish({ user_id: user.id, view });
}

export async function chooseLanguage(
  client: Client,
  room: Room,
  user: User,
  value: string,
): Promise<void> {
  room.languages.set(`${user.team}:${user.id}`, value === AUTO ? undefined : resolveLocale(value));
  await publishHome(client, room, user);
}

function titled(title: string): types.KnownBlock[] {
  return [{ type: "rich_text", elements: richHeading(title) }];
}

function howTo(words: Words): types.RichTextBlock {
  const line = (command: string, key: string): types.RichTextSection => {
    const code = command ? [{ text: command, style: "code" as const }, { text: " " }] : [];
    const spans = [...code, { text: words.say(`slack.home.how.${key}`) }];
    return { type: "rich_text_section", elements: richLine(spans) };
  };
  const elements = [
    line("/smtp", "smtp"),
    line("/bounce", "bounce"),
    line("", "shortcut"),
    line("", "mention"),
  ];
  return {
    type: "rich_text",
    elements: [
      ...richHeading(words.say("slack.home.how.title")),
      { type: "rich_text_list", style: "bullet", elements },
    ],
  };
}

/** Each language by its own name. */
function languageMenu(words: Words, chosen: string | undefined): types.ActionsBlock {
  const auto = option(words.say("slack.home.language.auto"), AUTO);
  const named = locales().map((locale) => {
    const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
    return option(name.charAt(0).toLocaleUpperCase(locale) + name.slice(1), locale);
  });
  const options = [auto, ...named];
  return {
    type: "actions",
    elements: [
      {
        type: "static_select",
        action_id: ACTIONS.language,
        options,
        initial_option: options.find(({ value }) => value === chosen) ?? auto,
      },
    ],
  };
}

function option(text: string, value: string) {
  return { text: plain(text, LIMITS.optionText), value };
}
