/**
 * Slack's numbers. Block Kit: https://docs.slack.dev/reference/block-kit/blocks and its element pages; modals:
 * https://docs.slack.dev/surfaces/modals; messages: https://docs.slack.dev/reference/methods/chat.postMessage;
 * response_url and trigger_id: https://docs.slack.dev/interactivity/handling-user-interaction.
 */
export const LIMITS = {
  headerText: 150,
  sectionText: 3_000,
  fieldText: 2_000,
  fields: 10,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 75,
  options: 100,
  placeholder: 150,
  blockId: 255,
  messageBlocks: 50,
  viewBlocks: 100,
  viewTitle: 24,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  pasteLength: 3_000,
  tableRows: 100,
  tableColumns: 20,
  /** All cells of a message together. */
  tableText: 10_000,
  /** `text` of a message: Slack cuts at 40,000 and recommends 4,000. */
  messageText: 4_000,
  /** A modal opens within this many milliseconds of the click, or never. */
  triggerMs: 3_000,
} as const;

/**
 * Ours, where Slack publishes no number. A message of too much text is refused (`msg_blocks_too_long`); reports
 * begin at about 13,000 characters.
 */
export const CAPS = {
  richText: 3_000,
  listItems: 25,
  factRows: 20,
  choices: 10,
  choiceButtons: 5,
  /** Text of all blocks of a message or view together. */
  allText: 11_000,
} as const;
