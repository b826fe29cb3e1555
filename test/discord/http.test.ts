import { afterAll, beforeAll, expect, test } from "vitest";
import { smtp } from "./interactions.ts";
import { postSigned, startWorld, type World } from "./transports.ts";

let world: World;
let port: number;
beforeAll(async () => {
  world = await startWorld("http");
  port = world.bot.port ?? 0;
});
afterAll(() => world.stop());

const PING = JSON.stringify({ type: 1 });

test("a ping is answered with a pong, without any call to Discord", async () => {
  const response = await postSigned(port, PING);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toEqual({ type: 1 });
  expect(world.discord.calls).toEqual([]);
});

test("the answer is the response", async () => {
  const response = await postSigned(port, JSON.stringify(smtp("421")));
  expect(await response.json()).toMatchObject({ type: 4, data: { flags: 64 | 32_768 } });
  expect(world.discord.calls).toEqual([]);
});

const seconds = (ago: number) => String(Math.floor(Date.now() / 1_000) - ago);

test.for([
  ["one byte changed", { tamper: (text: string) => text.replace("1", "2") }],
  ["a byte more", { tamper: (text: string) => `${text} ` }],
  ["signed an hour ago", { timestamp: seconds(3_600) }],
  ["signed tomorrow", { timestamp: seconds(-86_400) }],
] as const)("%s: refused", async ([, how]) => {
  expect((await postSigned(port, PING, how)).status).toBe(401);
});

test.for([
  ["no signature", {}],
  ["a short one", { "x-signature-ed25519": "00", "x-signature-timestamp": seconds(0) }],
  ["zeros", { "x-signature-ed25519": "0".repeat(128), "x-signature-timestamp": seconds(0) }],
  [
    "no number for a time",
    { "x-signature-ed25519": "0".repeat(128), "x-signature-timestamp": "now" },
  ],
] as const)("%s: refused", async ([, headers]) => {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers,
    body: PING,
  });
  expect(response.status).toBe(401);
});

test("signed nonsense ends in 400, not in the end of the process", async () => {
  expect((await postSigned(port, "{")).status).toBe(400);
  expect((await postSigned(port, "null")).status).toBe(400);
  expect((await postSigned(port, PING)).status).toBe(200);
});

test("only POST is heard", async () => {
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(405);
});

test("a body without end is refused", async () => {
  const response = await postSigned(port, `"${"x".repeat(1_100_000)}"`);
  expect(response.status).toBe(413);
});
