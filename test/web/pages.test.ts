import { expect, test } from "vitest";
import { entries } from "../../src/index.ts";
import { BASE, openWeb } from "./site.ts";

const { get } = openWeb();

test.each([
  ["/", "Why did this mail come back?"],
  ["/smtp/421", "Service not available"],
  ["/smtp/5.7.26", "Sender authentication failed"],
  ["/smtp/X.7.26", "Sender authentication failed"],
  ["/smtp/421-vs-500", "Key differences"],
  ["/reason/mailbox-full", "The mailbox is full"],
  ["/provider/yahoo/tss04", "TSS04"],
  ["/provider/yahoo", "Yahoo Mail"],
  ["/codes", "Enhanced status codes"],
  ["/languages", "한국어"],
  ["/about", "Version 1.2.3"],
  ["/privacy", "not stored, not logged"],
  ["/permissions", "files:read"],
])("%s shows %j", async (path, text) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(text);
});

test.each([
  ["/smtp/500-vs-421", "/smtp/421-vs-500"],
  ["/ko/smtp/500-vs-421", "/ko/smtp/421-vs-500"],
  ["/smtp/x.7.26", "/smtp/X.7.26"],
  ["/smtp/mailbox-full", "/reason/mailbox-full"],
  ["/smtp/421/", "/smtp/421"],
  ["/KO/smtp/421", "/ko/smtp/421"],
  ["/zh-cn/codes", "/zh-Hans/codes"],
  ["/ko", "/ko/"],
  ["/smtp/421-vs-421", "/smtp/421"],
])("%s moves to %s", async (path, target) => {
  const response = await get(path);
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(target);
});

test.each([
  ["/nope", "There is no such page"],
  ["/smtp/477", "477"],
  ["/reason/nonsense", "Ask something else"],
  ["/provider/nobody", "There is no such page"],
  ["/smtp/550 5.1.1 <kim@example.net>: user unknown", "There is no such page"],
  ["/xx/smtp/421", "There is no such page"],
  ["/assets/page.css", "There is no such page"],
])("%s is not found, and says so helpfully", async (path, text) => {
  const response = await get(encodeURI(path));
  const page = await response.text();
  expect(response.status).toBe(404);
  expect(page).toContain(text);
  expect(page).toContain('<textarea id="q"');
  expect(page).toContain('content="noindex"');
});

test.each(["//evil.example/", "//evil.example/smtp/421/", "/\\evil.example/"])(
  "%s leads nowhere else",
  async (path) => {
    expect((await get(`${BASE}${path}`)).status).toBe(404);
  },
);

test("every entry has a page of its own at the address it names", async () => {
  const failed: string[] = [];
  for (const { path } of entries()) {
    const response = await get(path);
    if (response.status !== 200) failed.push(`${path} ${response.status}`);
  }
  expect(failed).toEqual([]);
}, 120_000);

test("every pair of reply codes has a page, in the order of its address", async () => {
  const ids = entries()
    .filter(({ type }) => type === "reply-code")
    .map(({ id }) => id);
  const failed: string[] = [];
  for (const [i, left] of ids.entries()) {
    const right = ids[(i * 7 + 13) % ids.length] ?? "";
    if (left === right) continue;
    const [low, high] = [left, right].sort();
    const { status } = await get(`/smtp/${low}-vs-${high}`);
    const reverse = await get(`/smtp/${high}-vs-${low}`);
    const isRight = status === 200 && reverse.headers.get("location") === `/smtp/${low}-vs-${high}`;
    if (!isRight) failed.push(`${low} ${high}`);
  }
  expect(failed).toEqual([]);
}, 60_000);

test("the language is the address's, else the browser's", async () => {
  const language = async (path: string, header: string) =>
    /<html lang="([^"]+)" dir="([^"]+)"/
      .exec(await (await get(path, { "accept-language": header })).text())
      ?.slice(1);
  expect(await language("/smtp/550", "ko")).toEqual(["ko", "ltr"]);
  expect(await language("/ar/smtp/550", "ko")).toEqual(["ar", "rtl"]);
  expect(await language("/en/smtp/550", "ko")).toEqual(["en", "ltr"]);
});

test("a page names its own address and its other languages", async () => {
  const page = await (await get("/smtp/550", { "accept-language": "ko" })).text();
  expect(page).toContain(`<link rel="canonical" href="${BASE}/ko/smtp/550">`);
  expect(page).toContain(`<link rel="alternate" hreflang="ar" href="${BASE}/ar/smtp/550">`);
  expect(page).toContain(`<link rel="alternate" hreflang="x-default" href="${BASE}/smtp/550">`);
  expect(page).toMatch(/<meta name="description" content="[^"]{20,}">/);
});

test("a program gets the object of the command line", async () => {
  const response = await get("/smtp/421-vs-500", { accept: "application/json" });
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(await response.json()).toMatchObject({
    kind: "comparison",
    entries: [
      { id: "421", type: "reply-code" },
      { id: "500", type: "reply-code" },
    ],
  });
  const unknown = await get("/smtp/477", { accept: "application/json" });
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ kind: "unknown", entries: [] });
});

test("a kept page is the same page, and is not sent twice to who has it", async () => {
  const first = await get("/smtp/553");
  const again = await get("/smtp/553");
  expect(await again.text()).toBe(await first.text());
  const etag = first.headers.get("etag") ?? "";
  const third = await get("/smtp/553", { "if-none-match": `W/${etag}` });
  expect([third.status, await third.text()]).toEqual([304, ""]);
  const packed = await get("/smtp/553", { "accept-encoding": "gzip, br" });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
});

test("nothing on a page comes from elsewhere or is inline", async () => {
  for (const path of ["/", "/smtp/421-vs-500", "/codes", "/permissions"]) {
    const response = await get(path);
    const policy = response.headers.get("content-security-policy") ?? "";
    const page = await response.text();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(page).not.toMatch(/ style="|<style|<script(?! src="\/assets\/)| on[a-z]+="/);
    expect(page).not.toMatch(/(?:src|rel="stylesheet" href)="(?!\/assets\/)/);
  }
});

test("a first view stays under 50 kB, style and script included", async () => {
  const size = async (path: string) => (await (await get(path)).arrayBuffer()).byteLength;
  const home = await (await get("/")).text();
  const assets = [...home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path ?? "",
  );
  const sizes = await Promise.all(["/", ...assets].map(size));
  expect(assets.length).toBe(3);
  expect(sizes.reduce((sum, each) => sum + each)).toBeLessThan(50_000);
});

test("an asset may be kept for good", async () => {
  const home = await (await get("/")).text();
  const style = await get(/\/assets\/page\.[\w-]+\.css/.exec(home)?.[0] ?? "");
  expect(style.headers.get("cache-control")).toContain("immutable");
  expect(style.headers.get("content-type")).toContain("text/css");
});

test.each(["/healthz", "/readyz"])("%s answers", async (path) => {
  expect((await get(path)).status).toBe(200);
});
