import { afterAll, expect, test } from "vitest";
import { entries, locales } from "../../src/index.ts";
import { openBrowser } from "./browser.ts";

const { url, openPage, close } = await openBrowser();
afterAll(close);

const PAGES = ["/", "/codes", "/languages", "/about", "/privacy", "/permissions"];

/** A sentence that is missing shows its key, a value that is missing its name or what JavaScript makes of it. */
const MISSING =
  /\b(?:web|card|slack|discord|cli)\.(?!de\b)[a-z][\w.-]+|\{[a-z]\w*[,}]|\[object |\bNaN\b|[>"](?:undefined|null)[<"]/;

test("every link on every page in every language leads to a page, and no words are missing", async () => {
  const seen = new Set(locales().flatMap((locale) => PAGES.map((path) => `/${locale}${path}`)));
  const problems: string[] = [];
  for (const path of seen) {
    const response = await fetch(url + path);
    const page = await response.text();
    if (response.status !== 200) problems.push(`${path} ${response.status}`);
    const missing = MISSING.exec(withoutQuotations(page));
    if (missing && !path.startsWith("/assets/")) problems.push(`${path} shows ${missing[0]}`);
    for (const [, link] of page.matchAll(/ href="(\/[^"#]*)"/g)) if (link) seen.add(link);
  }
  console.log(`${seen.size} addresses visited`);
  expect(problems).toEqual([]);
  expect(seen.size).toBeGreaterThan(entries().length * locales().length);
}, 900_000);

test("every code and reason in every language fits 360 pixels, as a page and as the chats show it", async () => {
  const paths = entries()
    .filter(({ type }) => type !== "provider-code")
    .map(({ path }) => path);
  const all = [...PAGES, ...paths, "/smtp/421-vs-500", "/provider/yahoo"];
  const addresses = locales().flatMap((locale) => all.map((path) => `/${locale}${path}`));
  const { page } = await openPage({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  await page.goto("/");
  const wide: string[] = [];
  for (let i = 0; i < addresses.length; i += 50) {
    const batch = JSON.stringify(addresses.slice(i, i + 50));
    wide.push(...((await page.evaluate(`(${MEASURE})(${batch})`)) as string[]));
  }
  console.log(`${addresses.length} pages measured`);
  expect(wide).toEqual([]);
}, 900_000);

/** Puts page after page into the one that is open, which spares the browser what is the same on all. */
const MEASURE = `async (addresses) => {
  const wide = [];
  const isWide = () => document.documentElement.scrollWidth > innerWidth;
  for (const address of addresses) {
    const response = await fetch(address);
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    document.documentElement.lang = parsed.documentElement.lang;
    document.documentElement.dir = parsed.documentElement.dir;
    document.body.replaceWith(parsed.body);
    if (!response.ok || isWide()) wide.push(address);
    for (const view of document.querySelectorAll("[name=view]:not(:checked)")) {
      view.checked = true;
      if (isWide()) wide.push(address + " as " + view.value);
    }
  }
  return wide;
}`;

/** What servers and protocols say is theirs. */
function withoutQuotations(page: string): string {
  return page.replace(/<(?:pre|code|textarea)\b[^>]*>[^<]*/g, "");
}
