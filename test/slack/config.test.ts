import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../adapters/env.ts";
import { createCache } from "../../adapters/slack/cache.ts";
import { readSlackConfig } from "../../adapters/slack/config.ts";
import { rememberEvents } from "../../adapters/slack/dedupe.ts";
import { openLanguages, rememberLanguages } from "../../adapters/slack/languages.ts";
import { createLocales } from "../../adapters/slack/locale.ts";

const HTTP = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" };

test("nothing configured is no Slack", () => {
  expect(readSlackConfig({ SLACK_PORT: "3001", SLACK_BOT_TOKEN: " " })).toBeUndefined();
});

test("HTTP, with what is usual", () => {
  expect(readSlackConfig(HTTP)).toEqual({
    botToken: "xoxb-1",
    transport: { kind: "http", signingSecret: "s", host: "0.0.0.0", port: 3001 },
    apiUrl: "https://slack.com/api/",
    fileOrigins: new Set(["https://files.slack.com"]),
    languagesFile: null,
  });
});

test("an app token chooses Socket Mode", () => {
  const config = readSlackConfig({ ...HTTP, SLACK_APP_TOKEN: "xapp-1" });
  expect(config?.transport).toEqual({ kind: "socket", appToken: "xapp-1" });
});

test("a redirected Web API may serve its own files", () => {
  const config = readSlackConfig({
    ...HTTP,
    SLACK_API_URL: "http://127.0.0.1:9/api",
    SLACK_FILE_HOSTS: "files.slack.com, files.slack-gov.com",
  });
  expect(config?.apiUrl).toBe("http://127.0.0.1:9/api/");
  expect([...(config?.fileOrigins ?? [])]).toEqual([
    "https://files.slack.com",
    "https://files.slack-gov.com",
    "http://127.0.0.1:9",
  ]);
});

test.for([
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_SIGNING_SECRET"],
  [{ SLACK_SIGNING_SECRET: "s" }, "SLACK_BOT_TOKEN"],
  [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
  [{ ...HTTP, SLACK_APP_TOKEN: "xoxb-2" }, "SLACK_APP_TOKEN"],
  [{ ...HTTP, SLACK_PORT: "http" }, "SLACK_PORT"],
  [{ ...HTTP, SLACK_API_URL: "slack" }, "SLACK_API_URL"],
  [{ ...HTTP, SLACK_FILE_HOSTS: "a b:c:d" }, "SLACK_FILE_HOSTS"],
] as const)("%j names %s", ([env, variable]) => {
  expect(() => readSlackConfig(env)).toThrow(ConfigError);
  expect(() => readSlackConfig(env)).toThrow(new RegExp(`^${variable} is `));
});

test("an event id is new once, and again after two hours", () => {
  let now = 0;
  const seen = rememberEvents(() => now);
  expect([seen.isNew("a"), seen.isNew("a"), seen.isNew("b")]).toEqual([true, false, true]);
  now = 2 * 3_600_000 + 1;
  expect(seen.isNew("a")).toBe(true);
});

test("a full cache lets the oldest go", () => {
  const cache = createCache<number>(2, 1_000);
  for (const [i, key] of ["a", "b", "c"].entries()) cache.set(key, i);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([undefined, 1, 2]);
});

describe("languages", () => {
  const kim = { team: "T1", id: "UKIM" };

  test("a profile is asked once a day; a choice wins over it", async () => {
    let now = 0;
    let asked = 0;
    const languages = rememberLanguages();
    const locales = createLocales(languages, () => now);
    const info = async () => ({ ok: true, user: { locale: `de-DE-${++asked}` } });
    const client = { users: { info } } as never;
    expect(locales.known(kim)).toBeUndefined();
    expect(await locales.find(kim, client)).toBe("de-DE-1");
    expect(await locales.find(kim, client)).toBe("de-DE-1");
    now = 24 * 3_600_000 + 1;
    expect(await locales.find(kim, client)).toBe("de-DE-2");
    languages.set("T1:UKIM", "ko");
    expect(await locales.find(kim, client)).toBe("ko");
  });

  test("a slow Slack is not waited for, but heard for the next time", async () => {
    let tell: (answer: object) => void = () => {};
    const info = () =>
      new Promise((resolve) => {
        tell = resolve;
      });
    const locales = createLocales(rememberLanguages());
    expect(await locales.find(kim, { users: { info } } as never)).toBeUndefined();
    tell({ user: { locale: "fr-FR" } });
    await expect.poll(() => locales.known(kim)).toBe("fr-FR");
  });

  test("without the permission nobody is asked again for a while", async () => {
    let asked = 0;
    const info = async () => {
      asked += 1;
      throw Object.assign(new Error(), { data: { error: "missing_scope" } });
    };
    const locales = createLocales(rememberLanguages());
    const client = { users: { info } } as never;
    await locales.find(kim, client);
    await locales.find({ team: "T1", id: "UEVA" }, client);
    expect(asked).toBe(1);
  });

  test("a choice in a file is there for another process, until it is taken back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "languages-"));
    const one = await openLanguages(join(folder, "l.sqlite"));
    const other = await openLanguages(join(folder, "l.sqlite"));
    one.set("T1:UKIM", "ko");
    expect(other.get("T1:UKIM")).toBe("ko");
    other.set("T1:UKIM", undefined);
    expect(one.get("T1:UKIM")).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
