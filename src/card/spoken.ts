import type { EntryFacts } from "../answer/facts.ts";
import type { Actor } from "../terms.ts";
import type { Words } from "../words/words.ts";

/** What is said of an entry, whatever its kind: a reply code, an enhanced code, a reason, a provider's code. */
export interface Spoken {
  readonly meaning: string;
  readonly seen: string | null;
  /** What each actor can do, in the order of importance. */
  readonly fixes: readonly { readonly actor: Actor; readonly steps: readonly string[] }[];
  readonly retry: string | null;
  readonly note: string | null;
  readonly inEnglish: boolean;
}

const SILENT: Spoken = {
  meaning: "",
  seen: null,
  fixes: [],
  retry: null,
  note: null,
  inEnglish: false,
};

/** Words of an entry, a provider's own before the general ones of its reason. */
export function spokenOf(facts: EntryFacts, words: Words): Spoken {
  switch (facts.ref.type) {
    case "reply-code":
      return codeWords("reply", facts, words);
    case "enhanced-code":
      return codeWords("status", facts, words);
    case "reason":
      return reasonWords(facts.ref.id, facts, words);
    case "provider-code":
      return providerWords(facts, words);
  }
}

function codeWords(table: "reply" | "status", facts: EntryFacts, words: Words): Spoken {
  const said = words.entry(table, facts.wordsKey);
  if (!said) return SILENT;
  const { meaning, seen, fix, retry, note } = said.words;
  const fixes = byImportance(facts, Object.keys(fix) as Actor[]).flatMap((actor) => {
    const step = fix[actor];
    return step ? [{ actor, steps: [step] }] : [];
  });
  return { meaning, seen, fixes, retry, note: note ?? null, inEnglish: said.inEnglish };
}

function reasonWords(reason: string, facts: EntryFacts, words: Words): Spoken {
  const said = words.entry("reason", reason);
  if (!said) return SILENT;
  const { explanation, todo } = said.words;
  const fixes = byImportance(facts, Object.keys(todo) as Actor[]).flatMap((actor) => {
    const steps = todo[actor];
    return steps?.length ? [{ actor, steps }] : [];
  });
  return { ...SILENT, meaning: explanation, fixes, inEnglish: said.inEnglish };
}

function providerWords(facts: EntryFacts, words: Words): Spoken {
  const general = facts.reason ? reasonWords(facts.reason, facts, words) : SILENT;
  const said = words.entry("provider", facts.wordsKey);
  if (!said) return general;
  const { meaning, todo } = said.words;
  const [actor = "sender"] = facts.actors;
  const own = todo ? [{ actor, steps: [todo] }] : [];
  const others = general.fixes.filter((fix) => !(todo && fix.actor === actor));
  return { ...general, meaning, fixes: [...own, ...others], inEnglish: said.inEnglish };
}

/** Who must act first comes first. */
function byImportance(facts: EntryFacts, actors: readonly Actor[]): Actor[] {
  const rank = (actor: Actor) => {
    const place = facts.actors.indexOf(actor);
    return place < 0 ? facts.actors.length : place;
  };
  return [...actors].sort((a, b) => rank(a) - rank(b));
}
