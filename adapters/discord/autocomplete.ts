import { cut, suggest } from "../../src/index.ts";
import { clean } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Suggestion } from "./room.ts";
import type { Turn } from "./turn.ts";
import { CALLBACK } from "./wire.ts";

/** What the typed text may become: from memory, since Discord waits with every letter. */
export async function answerAutocomplete({ out, room, words }: Turn, typed: string) {
  const { locale } = words;
  const kept = room.choices.find(typed, locale);
  const choices = kept ?? choicesFor(typed, locale);
  if (!kept) room.choices.keep(typed, locale, choices);
  await out.respond({ type: CALLBACK.choices, data: { choices: [...choices] } });
}

/** A person's choice comes back as the option's value: what does not fit whole is no choice. */
function choicesFor(typed: string, locale: string): Suggestion[] {
  return suggest(typed, { locale }, LIMITS.choices)
    .filter(({ query }) => query !== "" && query.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ query, label }) => ({
      name: cut(clean(label).trim() || query, LIMITS.choiceText),
      value: query,
    }));
}
