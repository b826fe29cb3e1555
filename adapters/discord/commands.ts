import type { RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import { wordsFor } from "../../src/index.ts";
import { COMMANDS } from "./command.ts";
import { LIMITS } from "./limits.ts";
import { translatedLocales } from "./locale.ts";
import { FILE_TYPES } from "./modal.ts";
import { COMMAND, CONTEXT, INSTALL, OPTION } from "./wire.ts";

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

/** All commands, in all languages. `guild`: for one server, where installs and contexts have no meaning. */
export function commandDefinitions({ guild = false } = {}): Definition[] {
  return [smtp, bounce, bouncecard, decode].map((definition) => ({
    ...definition(),
    ...(guild ? {} : EVERYWHERE),
  }));
}

/** In servers that added the app, and for people who did: in every place Discord has. */
const EVERYWHERE = {
  integration_types: [INSTALL.guild, INSTALL.user],
  contexts: [CONTEXT.guild, CONTEXT.botDm, CONTEXT.privateChannel],
};

function smtp(): Definition {
  return {
    type: COMMAND.chatInput,
    ...named("smtp"),
    options: [
      {
        type: OPTION.string,
        ...named("smtp.codes"),
        required: true,
        autocomplete: true,
        max_length: LIMITS.optionLength,
      },
    ],
  };
}

function bounce(): Definition {
  return {
    type: COMMAND.chatInput,
    ...named("bounce"),
    options: [
      { type: OPTION.string, ...named("bounce.text"), max_length: LIMITS.optionLength },
      { type: OPTION.attachment, ...named("bounce.file"), file_types: FILE_TYPES },
      { type: OPTION.boolean, ...named("bounce.share") },
    ],
  };
}

function bouncecard(): Definition {
  return {
    type: COMMAND.chatInput,
    ...named(COMMANDS.bouncecard),
    options: (["help", "privacy", "about"] as const).map((topic) => ({
      type: OPTION.subcommand,
      ...named(topic),
    })),
  };
}

/** In the menu of every message. Such a command has a name of several words, and no description. */
function decode(): Definition {
  const key = "discord.command.decode.name";
  const name = wordsFor("en").say(key);
  return { type: COMMAND.message, name, name_localizations: localizations(key, isMenuName) };
}

function named(command: string) {
  const name = `discord.command.${command}.name`;
  const description = `discord.command.${command}.description`;
  const english = wordsFor("en");
  return {
    name: english.say(name),
    name_localizations: localizations(name, isCommandName),
    description: english.say(description),
    description_localizations: localizations(description, isDescription),
  };
}

type Check = (text: string, locale: string) => boolean;

/** Words of each language that has its own; what Discord would refuse is left to the default. */
function localizations(key: string, isAllowed: Check): Record<string, string> {
  const english = wordsFor("en").say(key);
  const pairs = translatedLocales().map((locale) => [locale, wordsFor(locale).say(key)] as const);
  return Object.fromEntries(
    pairs.filter(([locale, text]) => text !== english && isAllowed(text, locale)),
  );
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
export function isCommandName(name: string, locale = "en"): boolean {
  const isWord = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u.test(name);
  return isWord && name === name.toLocaleLowerCase(locale);
}

function isMenuName(name: string): boolean {
  return name.trim() !== "" && name.length <= LIMITS.commandName;
}

function isDescription(text: string): boolean {
  return text.trim() !== "" && text.length <= LIMITS.commandDescription;
}
