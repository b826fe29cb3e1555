/** A program that does nothing but run Discord: what the sharding manager starts again for each shard. */
import { pino } from "pino";
import { readDiscordConfig, startDiscord } from "../../adapters/discord/app.ts";

const config = readDiscordConfig(process.env);
if (config) await startDiscord(config, { log: pino({ level: "silent" }) });
