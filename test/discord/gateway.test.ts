import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readDiscordConfig, registerCommands } from "../../adapters/discord/app.ts";
import { ConfigError } from "../../adapters/env.ts";
import { check, visibleText } from "./check.ts";
import { BOT, type Body, CHANNEL, GUILD, startFakeDiscord, TOKEN } from "./fake-discord.ts";
import { KIM, smtp } from "./interactions.ts";
import { startWorld, until, type World } from "./transports.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld("gateway");
});
afterAll(() => world.stop());
beforeEach(() => world.discord.reset());

let next = 1_300_000_000_000_000_000n;

/** A message in a server, as the gateway delivers it. */
function message(content: string, more: object = {}) {
  return {
    id: String(next++),
    channel_id: CHANNEL,
    guild_id: GUILD,
    type: 0,
    author: KIM,
    content,
    timestamp: "2026-11-22T00:00:00.000Z",
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: content.includes(BOT)
      ? [{ id: BOT, username: "bouncecard", discriminator: "0" }]
      : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    ...more,
  };
}

function direct(content: string, more: object = {}) {
  const { guild_id, ...rest } = message(content, more);
  return rest;
}

const posts = () =>
  world.discord.calls.filter((call) => /^\/channels\/\d+\/messages$/.test(call.path));

async function answerTo(sent: object): Promise<Body> {
  world.discord.dispatch("MESSAGE_CREATE", sent);
  await until(() => posts().length > 0);
  const { body } = posts()[0]!;
  expect(check({ ...body, allowed_mentions: { parse: [] } })).toEqual([]);
  return body;
}

/** That nothing was answered shows only by what is answered next. */
async function expectSilence(sent: object): Promise<void> {
  world.discord.dispatch("MESSAGE_CREATE", sent);
  await answerTo(message(`<@${BOT}> 421`));
  expect(posts()).toHaveLength(1);
}

const PASTE = "550 5.1.1 <kim.lee@example.net>: User unknown";

test("asks for three intents, none of them privileged", () => {
  expect(world.discord.identified).toEqual([
    { shard: 0, intents: (1 << 0) | (1 << 9) | (1 << 12) },
  ]);
});

describe("a mention", () => {
  test("is answered as a reply that pings nobody, addresses masked", async () => {
    const sent = message(`<@${BOT}> ${PASTE}`);
    const body = await answerTo(sent);
    expect(body.message_reference).toEqual({ message_id: sent.id, fail_if_not_exists: false });
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(visibleText(body)).toContain("k…@example.net");
    expect(visibleText(body)).not.toContain("kim.lee");
    expect(body.flags! & 64).toBe(0);
  });

  test("speaks the server's language", async () => {
    const seoul = "1100000000000000055";
    const guild = { id: seoul, name: "Seoul", preferred_locale: "ko", channels: [], members: [] };
    world.discord.dispatch("GUILD_CREATE", { ...guild, roles: [], emojis: [] });
    const body = await answerTo(message(`<@${BOT}> 421 vs 500`, { guild_id: seoul }));
    expect(visibleText(body)).toMatch(/\p{Script=Hangul}/u);
  });

  test("alone is answered with help", async () => {
    expect(visibleText(await answerTo(message(`<@${BOT}>`)))).toContain("421 vs 500");
  });

  test("in a reply to a pasted bounce is about that bounce", async () => {
    const original = { ...message(PASTE), author: { ...KIM, id: "1100000000000000098" } };
    const body = await answerTo(message(`<@${BOT}>`, { type: 19, referenced_message: original }));
    expect(visibleText(body)).toContain("550 5.1.1");
  });

  test("in a reply to a message that it may not read says how to", async () => {
    const original = { ...message(""), author: { ...KIM, id: "1100000000000000098" } };
    const body = await answerTo(message(`<@${BOT}>`, { type: 19, referenced_message: original }));
    expect(body.content).toContain("Decode this bounce");
  });

  test("is told in private where it may not write", async () => {
    world.discord.refuse(`/channels/${CHANNEL}/messages`, { status: 403, code: 50_013 });
    world.discord.dispatch("MESSAGE_CREATE", message(`<@${BOT}> 421`));
    const inPrivate = () =>
      world.discord.calls.find((call) => call.path === "/channels/1100000000000000009/messages");
    await until(() => inPrivate() !== undefined);
    expect(visibleText(inPrivate()!.body)).toContain("may not write in that channel");
  });
});

describe("what is left alone", () => {
  const answered = { ...message(""), author: { id: BOT, username: "bouncecard" } };
  const pinged = [{ id: BOT, username: "bouncecard", discriminator: "0" }];

  test.for([
    ["a message to others", message("550 5.1.1")],
    ["another bot", message(`<@${BOT}> 421`, { author: { ...KIM, bot: true } })],
    ["a webhook", message(`<@${BOT}> 421`, { webhook_id: "1" })],
    ["@everyone", message("@everyone 421", { mention_everyone: true })],
    [
      "thanks, in a reply",
      message("thanks!", { type: 19, mentions: pinged, referenced_message: answered }),
    ],
    [
      "a message of its own",
      message("421", { author: { id: BOT, username: "bouncecard" }, mentions: pinged }),
    ],
  ] as const)("%s", async ([, sent]) => {
    await expectSilence(sent);
  });

  test("but a code in a reply is a question", async () => {
    const sent = message("and 452?", { type: 19, mentions: pinged, referenced_message: answered });
    expect(visibleText(await answerTo(sent))).toContain("452");
  });
});

describe("a direct message", () => {
  test("is answered in full", async () => {
    const body = await answerTo(direct(PASTE));
    expect(visibleText(body)).toContain("kim.lee@example.net");
  });

  test("with a mail attached is answered about the mail", async () => {
    const url = world.discord.upload("mail.eml", `Subject: Undeliverable\n\n${PASTE}\n`);
    const attachments = [{ id: "1", filename: "mail.eml", url, proxy_url: url, size: 90 }];
    const body = await answerTo(direct("", { attachments }));
    expect(visibleText(body)).toContain("From mail.eml");
    expect(world.discord.calls.some(({ path }) => path.endsWith("/typing"))).toBe(true);
  });

  test("with a file that cannot be read says why", async () => {
    const url = world.discord.upload("mail.msg", "x");
    const attachments = [{ id: "1", filename: "mail.msg", url, proxy_url: url, size: 1 }];
    expect((await answerTo(direct("", { attachments }))).content).toContain("Outlook’s");
  });

  test("speaks the language of the last command", async () => {
    await world.send(smtp("421", { locale: "ko" }));
    expect(visibleText(await answerTo(direct("help")))).toMatch(/\p{Script=Hangul}/u);
  });
});

test("a connection that breaks is taken up again, and interactions go on", async () => {
  world.discord.dropConnections();
  await until(() => world.discord.resumes() > 0);
  expect((await world.send(smtp("421"))).type).toBe(4);
  expect(world.discord.identified).toHaveLength(1);
});

test("an event that the library cannot read ends nothing", async () => {
  world.discord.dispatch("INTERACTION_CREATE", { ...smtp("421"), type: 99 });
  world.discord.dispatch("MESSAGE_CREATE", message(`<@${BOT}> 421`, { mentions: undefined }));
  expect((await world.send(smtp("421"))).type).toBe(4);
});

test("several connections, when asked", async () => {
  const many = await startWorld("gateway", { DISCORD_SHARDS: "2" });
  expect(many.discord.identified.map(({ shard }) => shard).sort()).toEqual([0, 1]);
  const guilded = smtp("421");
  many.discord.dispatch("INTERACTION_CREATE", guilded, 1);
  await until(() => many.discord.calls.some(({ path }) => path.includes(guilded.id)));
  await many.stop();
});

test("a wrong token is refused at the start", async () => {
  await expect(startWorld("gateway", { DISCORD_TOKEN: "wrong" })).rejects.toThrow(
    new ConfigError("DISCORD_TOKEN", "is refused by Discord"),
  );
});

describe("registering the commands", () => {
  test("replaces them everywhere, in one call", async () => {
    const discord = await startFakeDiscord();
    const config = readDiscordConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl })!;
    const { commands, installUrl, applicationId } = await registerCommands(config);
    expect(commands).toEqual(["smtp", "bounce", "bouncecard", "Decode this bounce"]);
    expect(installUrl).toContain(applicationId);
    const puts = discord.calls.filter(({ method }) => method === "PUT");
    expect(puts.map(({ path }) => path)).toEqual([`/applications/${applicationId}/commands`]);
    await registerCommands(config, { guild: GUILD });
    expect(discord.calls.at(-1)!.path).toBe(
      `/applications/${applicationId}/guilds/${GUILD}/commands`,
    );
    await discord.stop();
  });

  test("never happens at the start", () => {
    expect(world.discord.calls.some(({ method }) => method === "PUT")).toBe(false);
  });

  test("needs a token", async () => {
    const config = readDiscordConfig({ DISCORD_PUBLIC_KEY: "0".repeat(64) })!;
    await expect(registerCommands(config)).rejects.toThrow(ConfigError);
  });
});
