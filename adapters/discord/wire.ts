/** Discord's numbers for kinds: the SDK's enums are code, and only app.ts runs the SDK. */

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const FLAGS = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  textDisplay: 10,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  checkbox: 23,
} as const;

/** https://docs.discord.com/developers/components/reference#button-button-styles */
export const BUTTON = { primary: 1, secondary: 2, link: 5 } as const;

/** What an interaction is: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const INTERACTION = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;

/** How it is answered. */
export const CALLBACK = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** https://docs.discord.com/developers/interactions/application-commands */
export const COMMAND = { chatInput: 1, message: 3 } as const;
export const OPTION = { subcommand: 1, string: 3, boolean: 5, attachment: 11 } as const;
export const INSTALL = { guild: 0, user: 1 } as const;
export const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
