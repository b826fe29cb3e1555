import { fork } from "node:child_process";
import { expect, test } from "vitest";
import { startFakeDiscord, TOKEN } from "./fake-discord.ts";
import { smtp } from "./interactions.ts";
import { until } from "./transports.ts";

test("a process for each shard, as many as Discord recommends", async () => {
  const discord = await startFakeDiscord({ shards: 1 });
  const manager = fork(new URL("./shard-entry.ts", import.meta.url), {
    env: {
      ...process.env,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_SHARDS: "processes",
    },
  });
  await until(() => discord.identified.length > 0);
  discord.dispatch("INTERACTION_CREATE", smtp("421"));
  await until(() => discord.calls.some(({ path }) => path.startsWith("/interactions/")));
  expect(discord.identified.map(({ shard }) => shard)).toEqual([0]);
  manager.kill();
  await until(() => discord.connections() === 0);
  await discord.stop();
}, 60_000);
