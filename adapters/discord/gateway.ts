import type { APIInteraction, Client, REST } from "discord.js";
import type { Logger } from "pino";
import { logFailure } from "./log.ts";
import type { GatewayMessage } from "./message.ts";
import type { Room } from "./room.ts";

/** The part of the SDK's socket manager that hands out what the gateway sent, as it came. */
interface Dispatches {
  on(event: string, listener: (data: unknown) => void): unknown;
}

/**
 * What answers is as much code as the client: it is loaded once connected, or with the first thing to answer, so that
 * connecting does not wait for it.
 */
export function loadAnswers() {
  answers ??= import("./answers.ts");
  return answers;
}

let answers: Promise<typeof import("./answers.ts")> | undefined;

/**
 * Interactions and messages are taken as the gateway brings them, so that the endpoint's and the gateway's have one
 * shape. The client connects, resumes, counts the heartbeats and queues what is sent.
 */
export function listen(client: Client, room: Room): void {
  const dispatches: Dispatches = client.ws;
  dispatches.on("INTERACTION_CREATE", async (data) => {
    const raw = data as APIInteraction;
    const { answerInteraction, postCallback } = await loadAnswers();
    await answerInteraction(raw, room, (first) => postCallback(room.rest, raw, first));
  });
  const guildLocale = (guild: string) => client.guilds.cache.get(guild)?.preferredLocale;
  dispatches.on("MESSAGE_CREATE", async (data) => {
    const { answerMessage } = await loadAnswers();
    await answerMessage(data as GatewayMessage, room, { me: client.user?.id ?? "", guildLocale });
  });
}

/** An "error" that nobody hears would end the process. The client reconnects by itself. */
export function watchConnection(client: Client, log: Logger): void {
  client.on("error", (error) => logFailure({ log }, "gateway", error));
  client.on("shardError", (error) => logFailure({ log }, "gateway.shard", error));
  client.on("shardReconnecting", (shard) => log.warn({ shard }, "reconnecting to Discord"));
  client.on("shardResume", (shard) => log.info({ shard }, "back at Discord"));
  client.on("shardDisconnect", ({ code }, shard) =>
    log.error({ shard, code }, "Discord closed the connection for good"),
  );
  client.on("invalidated", () => log.error("Discord ended the session"));
}

/** The SDK parses every event for itself, and a shape it does not know would end the process. The way back. */
export function surviveRejections(log: Logger): () => void {
  const survive = (error: unknown) => logFailure({ log }, "rejection", error);
  process.on("unhandledRejection", survive);
  return () => void process.off("unhandledRejection", survive);
}

/** 10,000 refused requests in ten minutes ban the address: https://docs.discord.com/developers/topics/rate-limits */
export function watchRest(rest: REST, log: Logger): void {
  rest.on("rateLimited", ({ scope, timeToReset }) =>
    log.warn({ scope, ms: timeToReset }, "Discord limits the rate"),
  );
  rest.on("invalidRequestWarning", ({ count }) => log.warn({ count }, "refused requests"));
}
