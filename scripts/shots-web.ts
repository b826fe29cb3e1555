/**
 * Pictures of the web page: `npm run shots:web [-- FOLDER]`. Needs Debian's chromium.
 * Look at every one: nothing may be cut, crowded or ugly, on a desktop and on a phone, light and dark, mirrored.
 */
import { join } from "node:path";
import { pino } from "pino";
import { chromium, type Page } from "playwright-core";
import { platforms, previews } from "../adapters/platforms.ts";
import { startWeb } from "../adapters/web/app.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../shots");

const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1100, height: 800 } },
  dark: { colorScheme: "dark", viewport: { width: 1100, height: 800 } },
  phone: { colorScheme: "light", viewport: { width: 360, height: 740 } },
} as const;

const ADDRESSES: Readonly<Record<string, string>> = {
  home: "/",
  code: "/smtp/5.7.26",
  comparison: "/smtp/421-vs-500",
  five: "/smtp/421-vs-450-vs-451-vs-452-vs-550",
  reason: "/reason/mailbox-full",
  provider: "/provider/yahoo/tss04",
  codes: "/codes",
  permissions: "/permissions",
  privacy: "/privacy",
  unknown: "/smtp/477",
  "home-ar": "/ar/",
  "comparison-ar": "/ar/smtp/421-vs-500",
  "comparison-ko": "/ko/smtp/421-vs-500",
  "comparison-th": "/th/smtp/421-vs-500",
  "code-ja": "/ja/smtp/550",
};

const config = { host: "127.0.0.1", port: 0, baseUrl: null, trustedProxies: 0, rateLimit: 1e6 };
const log = pino({ level: "silent" });
const web = await startWeb(config, { log, version: "0", previews, platforms: platforms({}) });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

for (const [look, options] of Object.entries(LOOKS)) {
  const page = await browser.newPage({ ...options, baseURL: web.url, locale: "en-US" });
  for (const [name, address] of Object.entries(ADDRESSES)) {
    await page.goto(address);
    await take(page, `${name}-${look}`);
  }
  await page.goto("/");
  await page.locator("[name=sample]").click();
  await page.locator(".card").first().waitFor();
  await take(page, `bounce-${look}`);
  for (const view of ["slack", "discord"]) {
    await page.locator(`#as-${view}`).check();
    await take(page, `bounce-as-${view}-${look}`);
  }
  await page.close();
}
await browser.close();
await web.stop();

function take(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: join(folder, `web-${name}.png`), fullPage: true });
}
