import { cut, suggest } from "../../src/index.ts";
import { clean } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Turn } from "./turn.ts";
import { CALLBACK } from "./wire.ts";

/** What the typed text may become: from memory, since Discord waits with every letter. */
export async function answerAutocomplete({ out, words }: Turn, typed: string): Promise<void> {
  await out.respond({ type: CALLBACK.choices, data: { choices: choicesFor(typed, words.locale) } });
}

/** A person's choice comes back as the option's value: what does not fit whole is no choice. */
export function choicesFor(typed: string, locale: string) {
  return suggest(typed, { locale }, LIMITS.choices)
    .filter(({ query }) => query !== "" && query.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ query, label }) => ({
      name: cut(clean(label).trim() || query, LIMITS.choiceText),
      value: query,
    }));
}
