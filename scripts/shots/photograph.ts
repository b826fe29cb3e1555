import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

export interface Subject {
  /** File name without ending. */
  readonly name: string;
  readonly html: string;
  readonly width: number;
}

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One PNG a page, as tall as the page. Needs Debian's chromium (`CHROMIUM` names another); the pages load nothing. */
export async function photograph(subjects: readonly Subject[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage();
  await page.route("**/*", (route) => route.abort());
  for (const { name, html, width } of subjects) {
    await page.setViewportSize({ width, height: 600 });
    await page.setContent(html, { waitUntil: "domcontentloaded" });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  await browser.close();
}
