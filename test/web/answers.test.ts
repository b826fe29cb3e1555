import { expect, test } from "vitest";
import { SAMPLE } from "../../adapters/web/sample.ts";
import { openWeb } from "./site.ts";

const { get, post, request, logged } = openWeb();

test.each([
  ["421 vs 500", "/smtp/421-vs-500"],
  ["500 vs 421", "/smtp/421-vs-500"],
  ["5.7.26", "/smtp/5.7.26"],
  ["mailbox-full", "/reason/mailbox-full"],
])("%s goes to its own address", async (q, path) => {
  const response = await post({ q });
  expect([response.status, response.headers.get("location")]).toEqual([303, path]);
});

test("the answer stays in the language of the address", async () => {
  const response = await post({ q: "421" }, "/ko/");
  expect(response.headers.get("location")).toBe("/ko/smtp/421");
});

test("a pasted bounce is answered at once and kept nowhere", async () => {
  const response = await post({ q: SAMPLE });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(page).toContain("No such mailbox");
  expect(page).toContain("jo.smith@example.net");
  expect(page).toContain('content="noindex"');
  expect(page).not.toContain('rel="canonical"');
});

test("a file is read as bytes", async () => {
  const file = new File([SAMPLE], "bounce.eml", { type: "message/rfc822" });
  const response = await post({ q: "", file });
  expect(await response.text()).toContain("No such mailbox");
});

test("an answer without address can be had in another language, without the pasted text", async () => {
  const page = await (await post({ q: SAMPLE })).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
  const korean = await (await post({ ticket }, "/ko/")).text();
  expect(korean).toContain('<html lang="ko"');
  expect(korean).toContain("550 5.1.1");
  expect(korean).not.toContain("sorry to have to inform");
});

test("a sample can be tried", async () => {
  expect(await (await post({ sample: "1" })).text()).toContain("No such mailbox");
});

test.each([
  ["an empty file", new Uint8Array(0), "This is empty"],
  ["a picture", Uint8Array.from({ length: 100 }, (_, i) => i % 7), "not text and not a mail"],
  ["Outlook's format", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), ".msg format"],
])("%s is refused with what to do", async (_, bytes, text) => {
  const response = await post({ q: "", file: new File([bytes], "x") });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(text);
});

test("what is pasted is text, never markup", async () => {
  const attack =
    '550 5.1.1 <script>alert(1)</script> "><img src=x onerror=alert(1)>\n</textarea><b>x';
  const page = await (await post({ q: attack })).text();
  expect(page).not.toMatch(/<script>|<img|<\/textarea><b>/);
  const address = await (
    await get(`/smtp/${encodeURIComponent("<script>alert(1)</script>")}`)
  ).text();
  expect(address).not.toContain("<script>alert");
});

test("the log holds shapes, not text", async () => {
  const q = "550 5.1.1 <secret.person@example.net>: user unknown";
  await post({ q });
  const last = JSON.parse(logged.at(-1) ?? "{}");
  expect(last).toMatchObject({ kind: "bounce", size: q.length });
  expect(logged.join("")).not.toMatch(/secret|example|user unknown/);
});

test("a program may send a bounce and gets the facts", async () => {
  const response = await post({ q: SAMPLE }, "/", { accept: "application/json" });
  const { kind, deliveries } = (await response.json()) as { kind: string; deliveries: unknown[] };
  expect(kind).toBe("bounce");
  expect(deliveries[0]).toMatchObject({
    recipient: "jo.smith@example.net",
    reason: "mailbox-unknown",
  });
});

test("more than five codes: the five are shown and the rest named", async () => {
  const response = await post({ q: "421 vs 450 vs 451 vs 452 vs 500 vs 550" });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("550");
});

test("a body beyond 5 MB is refused", async () => {
  const response = await post({ q: "x".repeat(5_100_000) });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("larger than 5 MB");
});

test("only the first page takes questions", async () => {
  expect((await post({ q: "421" }, "/codes")).status).toBe(404);
});

test("nonsense in a form is no error", async () => {
  const broken = await request("/", {
    method: "POST",
    body: "--x\r\nnonsense",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect(broken.status).toBeLessThan(501);
  const odd = await post({ ticket: "b:nonsense", q: "" });
  expect(odd.status).toBe(200);
});

test("too many requests are told when to come back", async () => {
  const limited = openWeb(10);
  for (let i = 0; i < 10; i++) expect((await limited.get("/about")).status).toBe(200);
  const refused = await limited.get("/about");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await refused.text()).toContain("Please wait");
  expect((await limited.get("/healthz")).status).toBe(200);
});

test("behind a proxy each client is counted by itself, and cannot choose its address", async () => {
  const limited = openWeb(2, 1);
  const from = (chain: string) => limited.get("/about", { "x-forwarded-for": chain });
  await from("198.51.100.1");
  await from("198.51.100.1");
  expect((await from("203.0.113.9, 198.51.100.1")).status).toBe(429);
  expect((await from("198.51.100.2")).status).toBe(200);
});
