/** How client libraries, programs and mail clients word a failure: `catalog/carrier/library/<id>.json`. */
import { loadTable } from "../../catalog/load.ts";
import {
  type CompiledRule,
  compile,
  type FoundRule,
  matchRule,
  type PatternRule,
} from "../carrier/rules.ts";

/** Named groups: `smtpreply` (the words that say what failed), `recipient`, `hint`. */
export interface LibraryRule extends PatternRule {
  /** Says a failure also without a server's reply. */
  readonly alone?: boolean;
  /** Other programs say the same: a word of mail must be near, too. */
  readonly context?: boolean;
  readonly command?: string;
  readonly spokesman?: string;
  /** Who spoke, by the word of the group `service`. */
  readonly spokesmen?: Readonly<Record<string, string>>;
}

interface Library {
  readonly rules: readonly LibraryRule[];
}

export type FoundLibraryRule = FoundRule<LibraryRule>;

let compiled: CompiledRule<LibraryRule>[] | undefined;

/** The rules that a text fits, in the order of the text. `around`: where words of mail may stand as well. */
export function findLibraryRules(text: string, around = text): FoundLibraryRule[] {
  compiled ??= Object.values(loadTable<Record<string, Library>>("carrier/library") ?? {}).flatMap(
    ({ rules }) => compile(rules),
  );
  return compiled
    .flatMap((rule) => matchRule(rule, text) ?? [])
    .filter(({ rule }) => !rule.context || isAboutMail(around))
    .sort((a, b) => a.index - b.index);
}

/** Whether a mail library's own wording is in a text, which is a failure whatever stands around it. */
export function saysLibraryError(text: string): boolean {
  return findLibraryRules(text).some(({ rule }) => rule.alone);
}

function isAboutMail(text: string): boolean {
  const plain = text.toLowerCase();
  const words = loadTable<{ words: readonly string[] }>("carrier/mail-context")?.words ?? [];
  return words.some((word) => plain.includes(word));
}
