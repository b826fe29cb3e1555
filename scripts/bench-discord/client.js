/** The least that the gateway costs: a bare client that logs in. */
import { writeSync } from "node:fs";
import { Client } from "discord.js";

const { DISCORD_TOKEN, DISCORD_API_URL = "" } = process.env;
const client = new Client({ intents: 1, rest: { api: DISCORD_API_URL } });
client.once("clientReady", () => writeSync(1, "ready\n"));
await client.login(DISCORD_TOKEN);
process.once("SIGTERM", () => process.exit());
