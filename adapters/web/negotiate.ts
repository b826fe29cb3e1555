import { parseAccept } from "hono/utils/accept";
import { resolveLocale } from "../../src/index.ts";

/** Browsers send far less. */
const MAX_HEADER = 300;

/** The first language of an Accept-Language header that there are words for; English where there is none. */
export function readLanguages(header: string | undefined): string {
  if (!header) return "en";
  for (const { type } of parseAccept(header.slice(0, MAX_HEADER))) {
    const locale = resolveLocale(type);
    if (locale !== "en" || /^en\b/i.test(type)) return locale;
  }
  return "en";
}

/** Whether an Accept header prefers JSON to a page: a browser never does. */
export function wantsJson(header: string | undefined): boolean {
  if (!header?.includes("json")) return false;
  const [best] = parseAccept(header.slice(0, MAX_HEADER)).filter(({ type }) =>
    /^(?:text\/html|application\/(?:json|xhtml\+xml))$/.test(type),
  );
  return best?.type === "application/json";
}
