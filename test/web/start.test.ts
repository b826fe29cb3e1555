import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { ConfigError } from "../../adapters/env.ts";
import { readWebConfig, startWeb } from "../../adapters/web/app.ts";

const services = { log: pino({ level: "silent" }), version: "1", previews: {}, platforms: [] };
const web = await startWeb(readWebConfig({ PORT: "0" }), services);
afterAll(() => web.stop());

test("without any setting it listens on this machine only", () => {
  expect(readWebConfig({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    baseUrl: null,
    trustedProxies: 0,
    rateLimit: 300,
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["BASE_URL", "bouncecard.example.com"],
  ["BASE_URL", "ftp://example.com"],
  ["TRUST_PROXY", "yes"],
  ["RATE_LIMIT", "-1"],
])("%s=%s is refused by name", (variable, value) => {
  expect(() => readWebConfig({ [variable]: value })).toThrow(new RegExp(`^${variable} is `));
});

test("a page comes over the network", async () => {
  const response = await fetch(`${web.url}/smtp/421`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain(`<link rel="canonical" href="${web.url}/en/smtp/421">`);
});

test("without chat platforms there is no switch", async () => {
  const page = await (await fetch(`${web.url}/smtp/421`)).text();
  expect(page).not.toContain('name="view"');
});

test("a port in use is named", async () => {
  const port = Number(new URL(web.url).port);
  const second = startWeb({ ...readWebConfig({}), port }, services);
  await expect(second).rejects.toThrow(ConfigError);
  await expect(second).rejects.toThrow(`${port} is in use`);
});
