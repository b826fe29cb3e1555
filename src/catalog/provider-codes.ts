import { fold } from "./fold.ts";
import { loadTable } from "./load.ts";
import type { Phrase, ProviderFacts } from "./types.ts";
import { wordIndex } from "./word-index.ts";

/** A provider's code or wording by its full id, "yahoo-tss04". */
export interface ProviderCode {
  readonly id: string;
  readonly provider: string;
  readonly phrase: Phrase;
}

interface ProviderIndex {
  readonly codes: readonly ProviderCode[];
  /** Codes whose form no word has ("TSS04", "AUP#CXBL"), by {@link tokenKey}. */
  readonly byToken: ReadonlyMap<string, readonly ProviderCode[]>;
  /** Names and domains, folded, to the provider's id. */
  readonly byName: ReadonlyMap<string, string>;
}

let built: ProviderIndex | undefined;

/** Reads every provider's file at first use: not for plain codes, which must answer at once. */
export function providerIndex(): ProviderIndex {
  built ??= build(Object.entries(loadTable<Record<string, ProviderFacts>>("provider") ?? {}));
  return built;
}

/**
 * What a code is compared by: letters and digits alone, so that "AUP#CXBL" is found as "aup cxbl"; of a number the dots
 * too, so that "(3.2.1.1)" is no other.
 */
export function tokenKey(text: string): string {
  const folded = fold(text);
  return /\p{L}/u.test(folded)
    ? folded.replace(/[^\p{L}\p{N}]/gu, "")
    : folded.replace(/[^\p{N}.]/gu, "");
}

function build(providers: readonly (readonly [string, ProviderFacts])[]): ProviderIndex {
  const codes = providers.flatMap(([provider, { phrases }]) =>
    phrases.map((phrase) => ({ id: `${provider}-${phrase.id}`, provider, phrase })),
  );
  const byToken = Map.groupBy(
    codes.filter(({ phrase }) => phrase.token && isUnmistakable(phrase.token)),
    ({ phrase }) => tokenKey(phrase.token ?? ""),
  );
  const byName = new Map<string, string>();
  for (const [id, { names, domains }] of providers) {
    const all = [id.replaceAll("-", " "), ...names, ...domains, ...domains.map(firstLabel)];
    for (const name of all.map(fold)) if (!byName.has(name)) byName.set(name, id);
  }
  for (const [id] of providers) byName.set(id, id);
  return { codes, byToken, byName };
}

/** "hotmail" of hotmail.com; not "mail" of mail.com, which is a word. */
function firstLabel(domain: string): string {
  const [label = domain] = domain.split(".");
  return wordIndex().phrases.has(label) ? domain : label;
}

/** "spam" and "class 10" are also plain words; "RTR:BB", "NoSuchUser", "554.30" and "CCRT" are neither. */
function isUnmistakable(token: string): boolean {
  if (/\s/.test(token)) return false;
  if (!/[a-z]/i.test(token)) return /\d\.\d/.test(token);
  const isWord = wordIndex().phrases.has(fold(token));
  return !isWord && (/[\d#_:(.-]|[a-z][A-Z]/.test(token) || /^[A-Z]{4,}$/.test(token));
}
