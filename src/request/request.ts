import type { HelpTopic } from "../answer/answer.ts";

/** What a person asks, before the catalog has been looked at. `terms` are codes or words, trimmed. */
export type Request =
  | { readonly kind: "lookup"; readonly query: string; readonly term: string }
  | { readonly kind: "compare"; readonly query: string; readonly terms: readonly string[] }
  | { readonly kind: "explain"; readonly query: string | null; readonly input: string | Uint8Array }
  | { readonly kind: "help"; readonly query: string; readonly topic: HelpTopic };

/** The most of one input that is read, in bytes of a file or characters of text: a mail's notice and report stand first. */
export const MAX_INPUT = 5_000_000;
