/** The one door of the core: text in, answer (what is true) and card (how it is said) out. No platform, no clock, no network. */
export type { Answer, BounceAnswer } from "./answer/answer.ts";
export { answerJson, explanationJson } from "./answer/json.ts";
export { findUnreadable, type Unreadable } from "./bounce/unreadable.ts";
export type * from "./card/card.ts";
export type { EntryLine } from "./card/entry-line.ts";
export type { View } from "./card/index.ts";
export { maskAddresses } from "./card/mask.ts";
export { plainText } from "./card/plain.ts";
export { cut } from "./cut.ts";
export { entries } from "./entries.ts";
export { MAX_INPUT } from "./limits.ts";
export * from "./respond.ts";
export { suggest } from "./suggest.ts";
export { locales, resolveLocale } from "./words/locale.ts";
export { type Words, wordsFor } from "./words/words.ts";
