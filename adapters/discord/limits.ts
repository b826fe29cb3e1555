/**
 * Discord's numbers. Components: https://docs.discord.com/developers/components/reference; commands:
 * https://docs.discord.com/developers/interactions/application-commands; messages:
 * https://docs.discord.com/developers/resources/message; answers to interactions:
 * https://docs.discord.com/developers/interactions/receiving-and-responding.
 */
export const LIMITS = {
  /** Of a message, nested ones included. */
  components: 40,
  buttonsPerRow: 5,
  customId: 100,
  url: 512,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  /** Text of a message without components. */
  content: 2_000,
  /** Autocomplete. */
  choices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalLabel: 45,
  modalDescription: 100,
  pasteLength: 4_000,
  optionLength: 6_000,
  commandName: 32,
  commandDescription: 100,
  /** Names and descriptions of one command together, the longest language counting. */
  commandText: 8_000,
  /** An interaction's token is good for 15 minutes, its first answer is due within 3 seconds. */
  firstAnswerMs: 3_000,
} as const;

/**
 * Ours. Discord allows 4,000 characters in all text displays together, and answers 500 above about 10,170 bytes of
 * them, 12 more for each: https://github.com/discord/discord-api-docs/issues/8554.
 */
export const CAPS = {
  allText: 3_800,
  allBytes: 9_000,
  bytesPerText: 12,
  /** A button this wide still stands beside another on a phone. */
  buttonLabel: 38,
  title: 200,
  verdict: 1_200,
  line: 900,
  quote: 1_500,
  note: 300,
  notes: 6,
  listItems: 15,
  rows: 15,
  choices: 10,
  links: 8,
  linkTarget: 600,
} as const;
