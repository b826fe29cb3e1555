import { findReason, findReplyCode, findStatusCode } from "../catalog/find.ts";
import { nearNumbers } from "../catalog/near.ts";
import { type Hit, search } from "../catalog/search.ts";
import { isCode } from "../request/codes.ts";
import { REASONS } from "../terms.ts";
import type { EntryRef } from "./answer.ts";
import { entryRef, neighbours } from "./neighbours.ts";
import { NO_RESOLUTION, type Resolution } from "./resolution.ts";
import { resolveProviderCode, resolveProviderName } from "./resolve-provider.ts";

const MOST_ENTRIES = 7;
const MOST_SUGGESTIONS = 6;
/** From here on a hit says nearly what was asked. */
const SURE = 0.72;
/** How far a sure hit is ahead of the next that means something else. */
const AHEAD = 0.06;
/** All of a phrase is said, and nothing else. */
const EXACT = 0.9;
/** A hit at least so good makes sense of the code beside it. */
const FITS = 0.6;

/** Words, or words and codes, to what they mean. */
export function resolveWords(term: string, query: string, codes: readonly string[]): Resolution {
  const slug = REASONS.find((reason) => reason === term);
  if (slug) return sureOf(entryRef(slug), []);
  const own = resolveProviderCode(term, query);
  if (own) return own;
  if (/^[\dx.]+$/.test(term)) return { ...NO_RESOLUTION, suggestions: nearNumbers(term) };
  const words = term.split(" ").filter((word) => !isCode(word));
  const hits = search(words.join(" "));
  // "inbox full" is no question about a provider called Inbox.
  const exact = (hits[0]?.score ?? 0) >= EXACT && !codes[0];
  const provided = exact ? undefined : resolveProviderName(term);
  if (provided) return provided;
  return codes[0] ? besideCode(codes, hits) : resolveHits(hits);
}

function resolveHits(hits: readonly Hit[]): Resolution {
  const [first, ...others] = hits;
  if (!first) return NO_RESOLUTION;
  const rival = others.find(({ id }) => !isSameThing(first.id, id));
  const sure = first.score >= SURE && first.score - (rival?.score ?? 0) >= AHEAD;
  const entries = hits.map(({ id }) => entryRef(id));
  const better = others.filter(({ score }) => score >= FITS).map(({ id }) => id);
  if (!sure) return { ...NO_RESOLUTION, entries };
  const narrower = better.filter((id) => entryRef(id).type === "enhanced-code");
  return { ...sureOf(entries[0] as EntryRef, better), narrower };
}

/** A reason and the code that says just that are one answer, not two: the reason says more. */
function isSameThing(first: string, other: string): boolean {
  const { enhanced = [], replyCodes = [] } = findReason(first) ?? {};
  const ofReason = [...replyCodes, ...enhanced.map((code) => `X${code.slice(1)}`)];
  const ofCode = findReplyCode(first)?.enhanced.map((code) => `X${code.slice(1)}`) ?? [];
  const ofStatus = findStatusCode(first)?.facts.replyCodes ?? [];
  const isDotless = findReplyCode(other)?.standing === "nonstandard";
  return isDotless || [...ofReason, ...ofCode, ...ofStatus].includes(other);
}

/** "550 mailbox unavailable" is 550; "421 greylisting" is greylisting first, and 421. */
function besideCode(codes: readonly string[], hits: readonly Hit[]): Resolution {
  const refs = codes.map((code) => entryRef(code.toUpperCase())).filter(isKnown);
  const named = refs.find(({ id }) =>
    hits.some((hit) => hit.score >= FITS && hit.id === id.replace(/^[245]\./, "X.")),
  );
  const others = hits.map(({ id }) => id);
  if (named) return sureOf(named, others);
  if (refs[0] && hits.length === 0) return sureOf(refs.find(isStatus) ?? refs[0], []);
  const ranked = hits.map(({ id }) => entryRef(id));
  const fits = (hits[0]?.score ?? 0) >= FITS ? 1 : 0;
  const entries = [...ranked.slice(0, fits), ...refs, ...ranked.slice(fits)];
  return { ...NO_RESOLUTION, entries: entries.slice(0, MOST_ENTRIES) };
}

function isKnown(ref: EntryRef): boolean {
  return ref.type === "enhanced-code"
    ? findStatusCode(ref.id) !== undefined
    : findReplyCode(ref.id) !== undefined;
}

function isStatus(ref: EntryRef): boolean {
  return ref.type === "enhanced-code";
}

function sureOf(ref: EntryRef, others: readonly string[]): Resolution {
  const ids = [...others, ...neighbours(ref).map(({ id }) => id)].filter((id) => id !== ref.id);
  const suggestions = [...new Set(ids)].slice(0, MOST_SUGGESTIONS);
  return { ...NO_RESOLUTION, entries: [ref], sure: true, suggestions };
}
