import { pino } from "pino";
import { type BrowserContextOptions, chromium } from "playwright-core";
import { startWeb } from "../../adapters/web/app.ts";
import { PLATFORMS, PREVIEWS } from "../web/site.ts";

/** A browser that talks to nobody but the page. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The page on a free port, and Debian's Chromium to look at it (CHROMIUM names another). */
export async function openBrowser() {
  const config = { host: "127.0.0.1", port: 0, baseUrl: null, trustedProxies: 0, rateLimit: 1e6 };
  const log = pino({ level: "silent" });
  const web = await startWeb(config, {
    log,
    version: "1",
    previews: PREVIEWS,
    platforms: PLATFORMS,
  });
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const openPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: web.url, locale: "en-US", ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(web.url)) foreign.push(request.url());
    });
    return { page, complaints, foreign };
  };
  const close = async () => {
    await browser.close();
    await web.stop();
  };
  return { url: web.url, openPage, close };
}
