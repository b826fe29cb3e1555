import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../adapters/slack/command.ts";
import { manifestData, slackManifest } from "../../adapters/slack/manifest.ts";
import { SCOPES } from "../../adapters/slack/scopes.ts";
import { renderYaml } from "../../adapters/slack/yaml.ts";
import { wordsFor } from "../../src/index.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

// biome-ignore lint/suspicious/noExplicitAny: the manifest is plain data
const manifest = manifestData({ url: "https://bouncecard.example.com" }) as any;

test("the file in the repository is what the code makes", () => {
  const file = readFileSync("adapters/slack/slack-manifest.yaml", "utf8");
  expect(file).toBe(slackManifest({ url: "https://bouncecard.example.com" }));
});

test("the address goes everywhere it must; without one it is for Socket Mode", () => {
  const yaml = slackManifest({ url: "https://bouncecard.example.org/" });
  expect(yaml.match(/https:\/\/bouncecard\.example\.org\/slack\/events"/g)).toHaveLength(6);
  expect(yaml).toContain("socket_mode_enabled: false");
  expect(slackManifest({})).not.toMatch(/url/);
  expect(slackManifest({})).toContain("socket_mode_enabled: true");
});

test("Slack's limits for manifests", () => {
  const { display_information: info, features } = manifest;
  expect(info.name.length).toBeLessThanOrEqual(35);
  expect(info.description.length).toBeLessThanOrEqual(140);
  expect(info.long_description.length).toBeGreaterThanOrEqual(175);
  expect(info.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9_.-]{1,80}$/);
  for (const { command, description, usage_hint } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z]{1,31}$/);
    expect([description.length <= 2000, usage_hint.length <= 1000]).toEqual([true, true]);
  }
  for (const { name, description } of features.shortcuts)
    expect([name.length <= 24, description.length <= 150]).toEqual([true, true]);
});

test("every scope has its reason, and optional ones are asked for too", () => {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  expect(bot).toEqual(SCOPES.map(({ scope }) => scope));
  expect(bot).toEqual(expect.arrayContaining(bot_optional));
  for (const scope of bot) expect(wordsFor("en").has(`slack.scope.${scope}`), scope).toBe(true);
});

describe("what the manifest offers is served", () => {
  let here: Workspace;
  beforeAll(async () => {
    here = await openWorkspace();
    here.slack.channelsOfApp.add("C1");
  });
  afterAll(() => here.stop());

  test.for(manifest.features.slash_commands.map(({ command }: { command: string }) => command))(
    "the command %s",
    async (command) => {
      const before = here.slack.called("respond").length;
      await here.command(String(command), "421");
      await here.slack.waitFor("respond", before + 1);
    },
  );

  test.for(manifest.features.shortcuts)("the shortcut $name", async (shortcut) => {
    const { type, callback_id } = shortcut as { type: string; callback_id: string };
    const before = here.slack.called("views.open").length;
    await here.interact({
      type: type === "global" ? "shortcut" : "message_action",
      callback_id,
      trigger_id: here.slack.trigger(),
      response_url: here.slack.responseUrl(),
      channel: { id: "C1", name: "general" },
      message: { type: "message", ts: "1.0", text: "550 5.1.1 User unknown" },
    });
    await here.slack.waitFor("views.open", before + 1);
  });

  test("every event", async () => {
    const answers = {
      app_home_opened: [{ type: "app_home_opened", tab: "home" }, "views.publish"],
      app_mention: [{ type: "app_mention", text: "<@UBOT> 421" }, "chat.postMessage"],
      "message.im": [
        { type: "message", channel_type: "im", channel: "D1", text: "421" },
        "chat.postMessage",
      ],
    } as const;
    expect(Object.keys(answers)).toEqual(manifest.settings.event_subscriptions.bot_events);
    for (const [event, method] of Object.values(answers)) {
      const before = here.slack.called(method).length;
      await here.event(event);
      await here.slack.waitFor(method, before + 1);
    }
  });

  test("no method needs a scope that is not asked for", () => {
    const needs: Record<string, string> = {
      "users.info": "users:read",
      "chat.postMessage": "chat:write",
      "chat.postEphemeral": "chat:write",
      "files.info": "files:read",
    };
    const called = here.slack.calls.map(({ method }) => needs[method]).filter(Boolean);
    expect(SCOPES.map(({ scope }) => scope)).toEqual(expect.arrayContaining(called));
  });
});

test("commands are named in the words by their keys", () => {
  for (const name of Object.keys(COMMANDS))
    expect(wordsFor("en").has(`slack.command.${name}.description`), name).toBe(true);
});

test("YAML: lists of maps, quotes and colons", () => {
  const yaml = renderYaml({ a: [{ b: 'x: "y"', c: [1, true] }, "z"], d: {} });
  expect(yaml).toBe('a:\n  - b: "x: \\"y\\""\n    c:\n      - 1\n      - true\n  - "z"\nd:\n');
});
