import { afterAll, expect, test } from "vitest";
import { entries, locales } from "../../src/index.ts";
import { openBrowser } from "./browser.ts";

const { url, openPage, close } = await openBrowser();
afterAll(close);

const PAGES = ["/", "/codes", "/languages", "/about", "/privacy", "/permissions"];

/** A sentence that is missing shows its key, a value that is missing its name or what JavaScript makes of it. */
const MISSING =
  /\b(?:web|card|slack|discord|cli)\.[a-z][\w.-]+|\{[a-z]\w*[,}]|\[object|\bundefined\b|\bNaN\b/;

test("every link on every page in every language leads to a page, and no words are missing", async () => {
  const seen = new Set(locales().flatMap((locale) => PAGES.map((path) => `/${locale}${path}`)));
  const problems: string[] = [];
  for (const path of seen) {
    const response = await fetch(url + path);
    const page = await response.text();
    if (response.status !== 200) problems.push(`${path} ${response.status}`);
    const missing = MISSING.exec(textOf(page));
    if (missing) problems.push(`${path} shows ${missing[0]}`);
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
  const addresses = locales().flatMap((locale) => [
    ...[...PAGES, ...paths, "/smtp/421-vs-500", "/provider/yahoo"].map(
      (path) => `/${locale}${path}`,
    ),
  ]);
  const waiting = addresses.values();
  const wide = await Promise.all([overflows(waiting), overflows(waiting)]);
  console.log(`${addresses.length} pages measured`);
  expect(wide.flat()).toEqual([]);
}, 900_000);

/** The addresses whose pages, in any view, are wider than a small phone. */
async function overflows(waiting: Iterator<string> & Iterable<string>): Promise<string[]> {
  const { page } = await openPage({ viewport: { width: 360, height: 740 } });
  const wide: string[] = [];
  for (const address of waiting) {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const views = (await page.evaluate(MEASURE)) as string[];
    wide.push(...views.map((view) => `${address} ${view}`));
  }
  return wide;
}

const MEASURE = `(() => {
  const views = [...document.querySelectorAll("[name=view]")];
  const isWide = () => document.documentElement.scrollWidth > innerWidth;
  if (views.length === 0) return isWide() ? ["page"] : [];
  return views.filter((view) => { view.checked = true; return isWide(); }).map((view) => view.value);
})()`;

function textOf(page: string): string {
  return page.replace(/<(?:pre|code)\b[^>]*>[^<]*|<[^>]*>/g, " ");
}
