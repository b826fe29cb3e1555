import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";

const AXE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const { openPage, close } = await openBrowser();
afterAll(close);

const PAGES = [
  "/",
  "/smtp/421",
  "/smtp/5.7.26",
  "/smtp/421-vs-500",
  "/smtp/421-vs-450-vs-451-vs-452",
  "/smtp/477",
  "/reason/mailbox-full",
  "/provider/yahoo/tss04",
  "/provider/yahoo",
  "/codes",
  "/languages",
  "/about",
  "/privacy",
  "/permissions",
  "/nope",
  "/ar/",
  "/ar/smtp/421-vs-500",
  "/ko/smtp/550",
];

const LOOKS = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 360, height: 740 } },
] as const;

test.each(LOOKS)(
  "axe finds nothing on any page, $colorScheme, $viewport.width wide",
  async (look) => {
    const { page } = await openPage({ ...look, bypassCSP: true });
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(path);
      found.push(...(await violations(page, path)));
      for (const view of ["slack", "discord"]) {
        if (!(await page.locator(`#as-${view}`).count())) continue;
        await page.locator(`#as-${view}`).check();
        found.push(...(await violations(page, `${path} as ${view}`)));
      }
    }
    expect(found).toEqual([]);
  },
  180_000,
);

test("axe finds nothing on an answer, its details and the open menu", async () => {
  const { page } = await openPage({ bypassCSP: true });
  await page.goto("/");
  await page.getByRole("button", { name: "a sample bounce" }).click();
  await page.locator("summary", { hasText: "Details" }).click();
  expect(await violations(page, "an answer")).toEqual([]);
  await page.locator(".menu summary").click();
  expect(await violations(page, "the menu")).toEqual([]);
});

async function violations(page: Page, name: string): Promise<string[]> {
  await page.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`;
  const results = (await page.evaluate(run)) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) =>
      `${name}: ${id} at ${nodes.map(({ target }) => target.join(" ")).slice(0, 3)}`,
  );
}
