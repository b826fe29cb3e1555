/** Exact finding: a number is never fuzzy (452 must not find 451). Each call reads no more files than it needs. */
import { loadTable } from "./load.ts";
import type {
  Phrase,
  ProviderFacts,
  ReasonFacts,
  ReplyCodeFacts,
  StatusCodeFacts,
} from "./types.ts";

/** By its three digits, exactly: a number is never fuzzy. */
export function findReplyCode(code: string): ReplyCodeFacts | undefined {
  return /^\d{3}$/.test(code) ? loadTable<ReplyCodeFacts>(`reply/${code}`) : undefined;
}

type StatusCodes = Readonly<Record<string, StatusCodeFacts>>;

let joined: StatusCodes | undefined;

/** All enhanced codes, keyed "X.7.26"; families by their first number. */
export function statusCodes(): StatusCodes {
  joined ??= Object.assign(
    {},
    ...Object.values(loadTable<Record<string, StatusCodes>>("status") ?? {}),
  );
  return joined ?? {};
}

export interface FoundStatusCode {
  /** The catalog's key: "X.7.26"; for a member of a family the family's first number. */
  readonly key: string;
  readonly facts: StatusCodeFacts;
}

/** "X.7.26", "5.7.26", or a number within a family ("5.7.610" of X.7.606 through 649). */
export function findStatusCode(code: string): FoundStatusCode | undefined {
  const codes = statusCodes();
  const key = code.replace(/^[245]/, "X");
  const facts = codes[key];
  if (facts) return { key, facts };
  const [, subject, detail] = key.split(".");
  for (const [first, family] of Object.entries(codes)) {
    const [, familySubject, familyDetail] = first.split(".");
    const inside = Number(detail) > Number(familyDetail) && Number(detail) <= (family.through ?? 0);
    if (subject === familySubject && inside) return { key: first, facts: family };
  }
  return undefined;
}

/** By its slug. */
export function findReason(slug: string): ReasonFacts | undefined {
  return loadTable<Record<string, ReasonFacts>>("reason")?.[slug];
}

export interface FoundPhrase {
  readonly provider: string;
  readonly facts: ProviderFacts;
  readonly phrase: Phrase;
}

/** A full id, "yahoo-tss04". Provider ids may hold hyphens themselves, so every split is tried. */
export function findPhrase(id: string): FoundPhrase | undefined {
  if (!/^[a-z0-9][a-z0-9.-]{2,80}$/.test(id)) return undefined;
  for (let hyphen = id.indexOf("-"); hyphen > 0; hyphen = id.indexOf("-", hyphen + 1)) {
    const provider = id.slice(0, hyphen);
    const facts = findProvider(provider);
    const phrase = facts?.phrases.find((each) => each.id === id.slice(hyphen + 1));
    if (facts && phrase) return { provider, facts, phrase };
  }
  return undefined;
}

/** By its id, "gmail"; loads that provider's file alone. */
export function findProvider(id: string): ProviderFacts | undefined {
  return /^[a-z0-9-]{2,40}$/.test(id) ? loadTable<ProviderFacts>(`provider/${id}`) : undefined;
}
