import { ASPECTS, type Aspect } from "../answer/comparison.ts";
import type { EntryFacts } from "../answer/facts.ts";
import type { TermGroup } from "../catalog/types.ts";
import type { Words } from "../words/words.ts";
import type { Line } from "./card.ts";
import { reasonTitle } from "./names.ts";
import { code, joined } from "./spans.ts";

const NONE: Line = [{ text: "–" }];

/** The label of an aspect: "Class", "Where it appears" … */
export function aspectLabel(aspect: Aspect, words: Words): string {
  return words.say(`card.aspect.${aspect}`);
}

/** The value of one aspect of an entry, in words. */
export function aspectValue(aspect: Aspect, facts: EntryFacts, words: Words): Line {
  const line = termsOf(aspect, facts, words);
  return line.length > 0 ? line : NONE;
}

/** The aspects an entry has something to say on. */
export function aspectsOf(facts: EntryFacts): Aspect[] {
  return ASPECTS.filter((aspect) => {
    const value = facts[aspect];
    return value !== null && value.length > 0;
  });
}

function termsOf(aspect: Aspect, facts: EntryFacts, words: Words): Line {
  const named = (group: TermGroup, id: string | null): Line =>
    id === null ? [] : [{ text: words.term(group, id).name }];
  switch (aspect) {
    case "phases":
      return list(
        facts.phases.map((phase) => words.term("phase", phase).name),
        words,
      );
    case "actors":
      return list(
        facts.actors.map((actor) => words.term("actor", actor).name),
        words,
      );
    case "companions":
      return joined(
        facts.companions.map((id) => [code(id)]),
        " ",
      );
    case "reason":
      return facts.reason ? [{ text: reasonTitle(facts.reason, words) }] : [];
    case "severity":
    case "category":
    case "subject":
    case "permanence":
    case "retry":
    case "connection":
    case "standing":
      return named(aspect, facts[aspect]);
  }
}

function list(values: readonly string[], words: Words): Line {
  return values.length > 0 ? [{ text: words.list(values) }] : [];
}
