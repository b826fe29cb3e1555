import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failureText, readFailure } from "../../adapters/discord/failures.ts";
import { wordsFor } from "../../src/index.ts";
import { visibleText } from "./check.ts";
import { bounce, press, smtp } from "./interactions.ts";
import { startWorld, until, type World } from "./transports.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld("gateway");
});
afterAll(() => world.stop());
beforeEach(() => world.discord.reset());

const logged = (words: string) => world.log.some((line) => line.includes(words));

test.for([
  ["unknown interaction", { status: 404, code: 10_062 }, "10062"],
  ["already acknowledged", { status: 400, code: 40_060 }, "40060"],
] as const)("%s: noted, nothing more is tried", async ([, refusal, cause]) => {
  world.discord.refuse("/interactions/", refusal);
  const sent = smtp("421");
  await world.send(sent);
  await until(() => logged(cause));
  expect(world.discord.calls.filter(({ path }) => !path.includes(sent.id))).toEqual([]);
});

test("a layout that Discord refuses is sent as plain text", async () => {
  world.discord.refuse("/interactions/", { status: 400, code: 50_035 });
  const sent = smtp("421 vs 500");
  await world.send(sent);
  const tries = () => world.discord.calls.filter(({ path }) => path.includes(sent.id));
  await until(() => tries().length >= 2);
  expect(tries()[1]!.body.data?.content).toContain("500");
});

test("a follow-up that overtakes the first answer is sent again", async () => {
  const { data } = await world.send(smtp("421"));
  world.discord.refuse("/webhooks/", { status: 404, code: 10_015 });
  await world.send(press(data!, "Share to channel"));
  const tries = () => world.discord.calls.filter(({ path }) => path.startsWith("/webhooks/"));
  await until(() => tries().length > 0);
  world.discord.accept("/webhooks/");
  await until(() => tries().length > 1);
  expect(visibleText(tries().at(-1)!.body)).toContain("Shared by Kim");
});

test("on a plain card a click shows a plain one", async () => {
  world.discord.refuse("/interactions/", { status: 400, code: 50_035 });
  const sent = smtp("421");
  await world.send(sent);
  const tries = () => world.discord.calls.filter(({ path }) => path.includes(sent.id));
  await until(() => tries().length >= 2);
  const plain = tries()[1]!.body.data!;
  world.discord.reset();
  const { type, data } = await world.send(
    press(plain, "Compare with …", { values: ["421 vs 450"] }),
  );
  expect(type).toBe(7);
  expect(data!.content).toContain("450");
  expect(data!.flags! & 32_768).toBe(0);
});

test("an expired token ends in the log, the next click works", async () => {
  world.discord.refuse("/webhooks/", { status: 401, code: 50_027 });
  const url = world.discord.upload("late.eml", "550 5.1.1 User unknown");
  await world.send(bounce({ file: { filename: "late.eml", url } }));
  await until(() => logged("50027"));
  expect((await world.send(smtp("421"))).type).toBe(4);
});

test("a message that is gone cannot be dismissed, and that is said", async () => {
  const { data } = await world.send(smtp("421"));
  world.discord.refuse("DELETE", { status: 404, code: 10_008 });
  await world.send(press(data!, "Dismiss"));
  const told = () =>
    world.discord.calls.find(
      ({ method, path }) => method === "POST" && path.startsWith("/webhooks/"),
    );
  await until(() => told() !== undefined);
  expect(visibleText(told()!.body)).toContain("not there any more");
});

describe("what was thrown", () => {
  test.for([
    [{ code: 50_013, status: 403, name: "DiscordAPIError[50013]" }, "permission"],
    [{ code: 50_027, status: 401 }, "expired"],
    [{ code: 0, status: 500 }, "discord-down"],
    [{ status: 503, name: "HTTPError" }, "discord-down"],
    [{ code: 20_028, status: 429 }, "rate-limited"],
    [{ retryAfter: 1_000, name: "RateLimitError" }, "rate-limited"],
    [Object.assign(new Error("x"), { code: "ECONNRESET" }), "discord-down"],
    [Object.assign(new Error("x"), { name: "AbortError" }), "discord-down"],
    [new TypeError("a fault of ours"), "other"],
    ["a word", "other"],
    [undefined, "other"],
  ] as const)("%j is %s", ([error, kind]) => {
    expect(readFailure(error).kind).toBe(kind);
  });

  test("is told in one sentence that says what to do", () => {
    for (const status of [401, 403, 404, 429, 500])
      expect(failureText({ code: 0, status }, wordsFor("en"))).toMatch(/\/smtp|try again/);
  });
});
