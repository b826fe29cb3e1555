import { listFolders } from "../catalog/load.ts";

/** The language of the catalog's own prose; every entry exists in it. */
export const ENGLISH = "en";

/** Chinese is told apart by script: Taiwan, Hong Kong and Macau write Traditional, for which there are no words. */
const ALIASES: Readonly<Record<string, string>> = {
  "zh-hant": ENGLISH,
  "zh-tw": ENGLISH,
  "zh-hk": ENGLISH,
  "zh-mo": ENGLISH,
  zh: "zh-Hans",
  in: "id",
};

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

let known: ReadonlyMap<string, string> | undefined;

/** Every locale that has words, English first. */
export function locales(): string[] {
  const others = listFolders("words").filter((name) => name !== ENGLISH);
  return [ENGLISH, ...others.sort()];
}

/**
 * The locale whose words serve `tag` (BCP 47 or a platform's spelling, any case, "_" or "-"). The chain: the tag
 * itself, an alias, then the tag without its last subtag, and so on; English when nothing fits.
 */
export function resolveLocale(tag: string | null | undefined): string {
  known ??= new Map(locales().map((name) => [name.toLowerCase(), name]));
  let rest = (tag ?? "").trim().replaceAll("_", "-").toLowerCase();
  while (rest) {
    const found = known.get(rest) ?? ALIASES[rest];
    if (found) return found;
    rest = rest.slice(0, Math.max(rest.lastIndexOf("-"), 0));
  }
  return ENGLISH;
}

/** Which way a locale is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";
}
