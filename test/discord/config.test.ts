import { describe, expect, test } from "vitest";
import { readDiscordConfig } from "../../adapters/discord/config.ts";
import { ConfigError } from "../../adapters/env.ts";

const KEY = "ab".repeat(32);
const TOKEN = "token";

test("nothing configured: Discord is left out", () => {
  expect(readDiscordConfig({})).toBeUndefined();
  expect(readDiscordConfig({ DISCORD_TOKEN: " ", DISCORD_PORT: "x" })).toBeUndefined();
});

test.for([
  ["a token", { DISCORD_TOKEN: TOKEN }, "gateway"],
  ["a public key", { DISCORD_PUBLIC_KEY: KEY }, "endpoint"],
  ["both", { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY }, "endpoint"],
  [
    "both, the gateway asked for",
    { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY, DISCORD_TRANSPORT: "gateway" },
    "gateway",
  ],
  [
    "both asked for",
    { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY, DISCORD_TRANSPORT: "both" },
    "gateway endpoint",
  ],
] as const)("%s: %s", ([, env, transports]) => {
  const config = readDiscordConfig(env)!;
  const used = [config.gateway && "gateway", config.endpoint && "endpoint"].filter(Boolean);
  expect(used.join(" ")).toBe(transports);
});

test.for([
  [{ DISCORD_PUBLIC_KEY: "abc" }, "DISCORD_PUBLIC_KEY"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_TRANSPORT: "http" }, "DISCORD_PUBLIC_KEY"],
  [{ DISCORD_PUBLIC_KEY: KEY, DISCORD_TRANSPORT: "both" }, "DISCORD_TOKEN"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_TRANSPORT: "carrier pigeon" }, "DISCORD_TRANSPORT"],
  [{ DISCORD_PUBLIC_KEY: KEY, DISCORD_PORT: "70000" }, "DISCORD_PORT"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "discord" }, "DISCORD_API_URL"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "many" }, "DISCORD_SHARDS"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "0" }, "DISCORD_SHARDS"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_APPLICATION_ID: "me" }, "DISCORD_APPLICATION_ID"],
  [{ DISCORD_TOKEN: TOKEN, DISCORD_FILE_HOSTS: "https://" }, "DISCORD_FILE_HOSTS"],
] as const)("%j names %s", ([env, variable]) => {
  const read = () => readDiscordConfig(env);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`^${variable} is `));
});

test.for([
  [undefined, { mode: "single", count: null }],
  ["auto", { mode: "connections", count: null }],
  ["3", { mode: "connections", count: 3 }],
  ["processes", { mode: "processes", count: null }],
  ["processes:4", { mode: "processes", count: 4 }],
] as const)("DISCORD_SHARDS %s", ([text, sharding]) => {
  expect(readDiscordConfig({ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: text })!.gateway).toEqual(
    sharding,
  );
});

describe("where files come from", () => {
  const origins = (env: object) => [
    ...readDiscordConfig({ DISCORD_TOKEN: TOKEN, ...env })!.fileOrigins,
  ];

  test("Discord's CDN, and nowhere else", () => {
    expect(origins({})).toEqual(["https://cdn.discordapp.com"]);
  });

  test("another place, and a redirected API itself", () => {
    const env = {
      DISCORD_FILE_HOSTS: "cdn.example.com",
      DISCORD_API_URL: "http://127.0.0.1:8080/api/v10/",
    };
    expect(origins(env)).toEqual(["https://cdn.example.com", "http://127.0.0.1:8080"]);
    expect(readDiscordConfig({ DISCORD_TOKEN: TOKEN, ...env })!.apiUrl).toBe(
      "http://127.0.0.1:8080/api",
    );
  });
});
