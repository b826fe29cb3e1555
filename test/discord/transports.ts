/** The bot, running for real against the fake Discord, by gateway or by endpoint: both must answer alike. */
import { generateKeyPairSync, sign } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { pino } from "pino";
import {
  type RunningDiscord,
  readDiscordConfig,
  startDiscord,
} from "../../adapters/discord/app.ts";
import { type Body, type FakeDiscord, startFakeDiscord, TOKEN } from "./fake-discord.ts";
import type { Sent } from "./interactions.ts";

export const TRANSPORTS = ["gateway", "http"] as const;

export interface World {
  readonly discord: FakeDiscord;
  readonly bot: RunningDiscord;
  /** Lines of the log. */
  readonly log: string[];
  /** Sends an interaction; its first answer. */
  send(interaction: Sent): Promise<Body>;
  stop(): Promise<void>;
}

export const keys = generateKeyPairSync("ed25519");
export const PUBLIC_KEY = Buffer.from(
  keys.publicKey.export({ format: "jwk" }).x ?? "",
  "base64url",
).toString("hex");

export async function startWorld(
  transport: (typeof TRANSPORTS)[number],
  env: Record<string, string> = {},
): Promise<World> {
  const discord = await startFakeDiscord();
  const config = readDiscordConfig({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    ...(transport === "http" ? { DISCORD_PUBLIC_KEY: PUBLIC_KEY, DISCORD_PORT: "0" } : {}),
    ...(transport === "http" ? { DISCORD_HOST: "127.0.0.1" } : {}),
    ...env,
  });
  const log: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(line) });
  const bot = await startDiscord(config!, { log: logger, pageUrl: "https://bouncecard.example" });
  const send = transport === "http" ? post : dispatch;

  async function post(interaction: Sent): Promise<Body> {
    const response = await postSigned(bot.port ?? 0, JSON.stringify(interaction));
    return (await response.json()) as Body;
  }

  async function dispatch(interaction: Sent): Promise<Body> {
    discord.dispatch("INTERACTION_CREATE", interaction);
    const path = `/interactions/${interaction.id}/`;
    await until(() => discord.calls.some((call) => call.path.startsWith(path)));
    return discord.calls.find((call) => call.path.startsWith(path))!.body;
  }

  const stop = async () => {
    await bot.stop();
    await discord.stop();
  };
  return { discord, bot, log, send, stop };
}

export function postSigned(
  port: number,
  body: string,
  { timestamp = String(Math.floor(Date.now() / 1_000)), tamper = (text: string) => text } = {},
): Promise<Response> {
  const signature = sign(null, Buffer.from(timestamp + body), keys.privateKey).toString("hex");
  return fetch(`http://127.0.0.1:${port}/interactions`, {
    method: "POST",
    headers: { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp },
    body: tamper(body),
  });
}

/** Waits for what happens after an answer. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i += 1) {
    if (isTrue()) return;
    await delay(10);
  }
  throw new Error("It did not happen");
}
