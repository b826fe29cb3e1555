import { afterAll, expect, test } from "vitest";
import { SAMPLE } from "../../adapters/web/sample.ts";
import { openBrowser } from "./browser.ts";

const { openPage, close } = await openBrowser();
afterAll(close);

test("one types a comparison, presses Enter and gets an address to share", async () => {
  const { page, complaints, foreign } = await openPage();
  await page.goto("/");
  await page.getByLabel("A code, two codes").fill("500 vs 421");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/smtp/421-vs-500");
  expect(await page.title()).toBe("421 and 500 compared · Bouncecard");
  expect(await page.getByRole("table").first().getByRole("columnheader").allTextContents()).toEqual(
    ["421", "500"],
  );
  expect([complaints, foreign]).toEqual([[], []]);
});

test("one pastes a bounce; its lines stay lines, and nothing of it is in the address", async () => {
  const { page } = await openPage();
  await page.goto("/");
  const box = page.locator("#q");
  await box.fill(SAMPLE);
  await box.press("Enter");
  expect(page.url()).toMatch(/\/$/);
  await page.getByRole("button", { name: "Explain" }).click();
  await page.getByRole("heading", { level: 1, name: "No such mailbox" }).waitFor();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.locator(".card").first().textContent()).toContain("jo.smith@example.net");
});

test("one drops a mail file anywhere on the page", async () => {
  const { page, complaints } = await openPage();
  await page.goto("/codes");
  await page.goto("/");
  const data = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(SAMPLE)}], "bounce.eml"));
    return transfer;
  })()`);
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
  await page.getByRole("heading", { level: 1, name: "No such mailbox" }).waitFor();
  expect(complaints).toEqual([]);
});

test("one opens a mail file", async () => {
  const { page } = await openPage();
  await page.goto("/");
  await page.setInputFiles("#file", {
    name: "bounce.eml",
    mimeType: "message/rfc822",
    buffer: Buffer.from(SAMPLE),
  });
  await page.getByRole("heading", { level: 1, name: "No such mailbox" }).waitFor();
});

test("a file that is too big is refused before it is sent", async () => {
  const { page } = await openPage();
  await page.goto("/");
  await page.setInputFiles("#file", {
    name: "big.eml",
    mimeType: "message/rfc822",
    buffer: Buffer.alloc(5_000_001, "x"),
  });
  const said = await page
    .locator("#file")
    .evaluate((input: { validationMessage: string }) => input.validationMessage);
  expect(said).toBe("This file is larger than 5 MB.");
  expect(await page.locator(".hero").count()).toBe(1);
});

test("one switches the language of a card and of an answer without address", async () => {
  const { page } = await openPage();
  await page.goto("/smtp/550");
  await page.locator(".menu summary").click();
  await page.locator(".menu").getByText("한국어").click();
  await page.waitForURL("**/ko/smtp/550");
  await page.goto("/");
  await page.getByRole("button", { name: "a sample bounce" }).click();
  await page.locator(".menu summary").click();
  await page.locator(".menu").getByText("العربية").click();
  await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
  expect(await page.locator(".card h1").textContent()).toContain("550 5.1.1");
});

test("one sees a card as Slack and Discord would show it, with the keyboard", async () => {
  const { page } = await openPage();
  await page.goto("/smtp/421-vs-500");
  await page.locator("#as-page").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator(".slack-message").isVisible()).toBe(true);
  expect(await page.locator(".card").isVisible()).toBe(false);
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".discord-message").isVisible()).toBe(true);
  expect(await page.locator(".discord-message").textContent()).toContain("421 and 500 compared");
});

test("with the keyboard alone one skips to the box, asks and reaches the details", async () => {
  const { page } = await openPage();
  await page.goto("/");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("550 5.1.1 User unknown");
  await page.keyboard.press("Enter");
  await page.locator("summary", { hasText: "Details" }).waitFor();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").textContent())?.includes("Details")) break;
  }
  await page.keyboard.press("Enter");
  expect(await page.locator("details[open]").count()).toBe(1);
});

test("without script everything still works", async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto("/");
  await page.locator("#q").fill("421 vs 500");
  await page.getByRole("button", { name: "Explain" }).click();
  await page.waitForURL("**/smtp/421-vs-500");
  await page.locator("label", { hasText: "Slack" }).click();
  expect(await page.locator(".slack-message").isVisible()).toBe(true);
  await page.locator("#q").fill(SAMPLE);
  await page.getByRole("button", { name: "Explain" }).click();
  await page.locator(".card h1", { hasText: "No such mailbox" }).waitFor();
  await page.goto("/codes");
  expect(await page.locator("#filter").isVisible()).toBe(false);
  expect(await page.locator("[data-theme-switch]").isVisible()).toBe(false);
});

test("the list of codes narrows while one types", async () => {
  const { page } = await openPage();
  await page.goto("/codes");
  await page.locator("#filter").fill("5.7.26");
  expect(await page.locator(".codes li:visible").allTextContents()).toEqual([
    expect.stringContaining("X.7.26"),
  ]);
  await page.locator("#filter").fill("no such thing");
  expect(await page.getByText("Nothing here fits.").isVisible()).toBe(true);
});

test("light or dark is remembered", async () => {
  const { page } = await openPage({ colorScheme: "light" });
  const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  await page.goto("/");
  const light = await paper();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await page.goto("/codes");
  expect(await paper()).not.toBe(light);
});

test("the link that is copied names no language", async () => {
  const { page } = await openPage({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/ko/smtp/421");
  const button = page.locator("[data-copy]");
  await button.click();
  const copied = await page.evaluate("navigator.clipboard.readText()");
  expect(new URL(String(copied)).pathname).toBe("/smtp/421");
});
