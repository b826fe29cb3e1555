import { resolveLocale } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";

/** What an address asks for. */
export type Target =
  | { readonly kind: "home" | "codes" | "languages" | "about" | "privacy" | "permissions" }
  | { readonly kind: "provider"; readonly id: string }
  /** `query` is the address as one would type it: "421 vs 500". */
  | { readonly kind: "card"; readonly query: string };

export interface Address {
  /** "" or "/ko": a language that the address itself names, as it is written here. */
  readonly prefix: string;
  /** The language of the prefix; null leaves it to the reader's browser. */
  readonly locale: string | null;
  /** The rest, "/smtp/421"; "/" for the first page. */
  readonly path: string;
  /** Undefined where no page has such an address. */
  readonly target: Target | undefined;
}

const PAGES = ["codes", "languages", "about", "privacy", "permissions"] as const;

/** The path of a request, as it stands in its first line. Always succeeds. */
export function readAddress(pathname: string): Address {
  const [, first = "", ...rest] = pathname.split("/");
  const locale = prefixLocale(first);
  const path = withoutSlash(locale ? `/${rest.join("/")}` : pathname);
  const prefix = locale ? `/${locale}` : "";
  return { prefix, locale, path, target: readTarget(path) };
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** "ko", "zh-Hans", also as "zh-cn"; null for the name of a page and for a language without words. */
function prefixLocale(segment: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(segment)) return null;
  const locale = resolveLocale(segment);
  const isFallback = locale === "en" && !/^en(?:-|$)/i.test(segment);
  return isFallback ? null : locale;
}

function readTarget(path: string): Target | undefined {
  if (path === "/") return { kind: "home" };
  if (path.length >= LIMITS.path) return undefined;
  const [first = "", second, third, ...more] = path.slice(1).split("/").map(decode);
  if (more.length > 0) return undefined;
  if (second === undefined) {
    const kind = PAGES.find((page) => page === first);
    return kind && { kind };
  }
  return second ? readCard(first, second, third) : undefined;
}

function readCard(first: string, second: string, third: string | undefined): Target | undefined {
  if (first === "provider") {
    return third ? { kind: "card", query: `${second}-${third}` } : { kind: "provider", id: second };
  }
  if (third !== undefined) return undefined;
  if (first === "reason") return { kind: "card", query: second };
  if (first === "smtp") return { kind: "card", query: second.split("-vs-").join(" vs ") };
  return undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Where a query that consists of ids leads: "421 vs 500" to "/smtp/421-vs-500"; null for words and pasted lines. */
export function queryPath(query: string): string | null {
  const ids = query.split(" vs ");
  if (!ids.every((id) => /^[\w.-]{1,80}$/.test(id))) return null;
  return `/smtp/${ids.join("-vs-")}`;
}
