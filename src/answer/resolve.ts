import { findReplyCode, findStatusCode } from "../catalog/find.ts";
import { nearReplyCodes, nearStatusCodes, withDots } from "../catalog/near.ts";
import { isCode } from "../request/codes.ts";
import { entryRef, neighbours } from "./neighbours.ts";
import { NO_RESOLUTION, type Resolution } from "./resolution.ts";

const MOST_SUGGESTIONS = 6;

/** One term of a request to what it means. `query` is what was typed, where it was nothing else. */
export async function resolve(term: string, query = term): Promise<Resolution> {
  const words = term.split(" ");
  const codes = words.filter(isCode);
  if (codes.length === words.length) return resolveCodes(codes);
  // Words need the search index and every provider's file; a code must not wait for them.
  const { resolveWords } = await import("./resolve-words.ts");
  return resolveWords(term, query, codes);
}

/** "421", "5.1.1", or both codes of one reply: there the enhanced code says more, and the reply code stands beside it. */
function resolveCodes(codes: readonly string[]): Resolution {
  const enhanced = codes.find((code) => code.includes("."))?.toUpperCase() ?? null;
  const reply = codes.find((code) => !code.includes(".")) ?? null;
  const main = enhanced ?? reply ?? "";
  const beside = enhanced && reply ? [reply] : [];
  if (!isKnown(main)) return unknownCodes(reply, enhanced);
  const ref = entryRef(main);
  const near = neighbours(ref).map(({ id }) => id);
  const suggestions = [...beside, ...dotless(ref.id), ...near].slice(0, MOST_SUGGESTIONS);
  return { ...NO_RESOLUTION, entries: [ref], sure: true, suggestions: [...new Set(suggestions)] };
}

function isKnown(code: string): boolean {
  if (!code.includes(".")) return findReplyCode(code) !== undefined;
  return /^[245X]/.test(code) && findStatusCode(code) !== undefined;
}

/** A code of no standard is mostly an enhanced one without its dots: 511 is 5.1.1. */
function dotless(code: string): string[] {
  return findReplyCode(code)?.standing === "nonstandard" ? withDots(code) : [];
}

function unknownCodes(reply: string | null, enhanced: string | null): Resolution {
  const known = [reply, enhanced].filter((code) => code && isKnown(code)) as string[];
  const near = enhanced ? nearStatusCodes(enhanced) : nearReplyCodes(reply ?? "");
  return {
    ...NO_RESOLUTION,
    replyCode: reply && /^[2-5]/.test(reply) ? reply : null,
    enhancedCode: enhanced && /^[245X]/.test(enhanced) ? enhanced : null,
    suggestions: [...known, ...near].slice(0, MOST_SUGGESTIONS),
  };
}
