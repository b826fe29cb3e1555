import { wordsFor } from "../src/index.ts";
import type { CommandLine } from "./cli/options.ts";
import type { Env } from "./env.ts";

/** What is done once, by hand: `bouncecard slack manifest --url URL`, `bouncecard discord register [--guild ID]`. */
export async function deployCommand(env: Env, line: CommandLine): Promise<number> {
  const action = `${line.command} ${line.rest.join(" ")}`;
  if (action === "slack manifest") return printManifest(line);
  if (action === "discord register") return registerDiscord(env, line);
  const words = wordsFor(line.locale);
  console.error(
    `${words.say("cli.unknown-command", { name: action })}\n\n${words.say("cli.usage")}`,
  );
  return 2;
}

async function printManifest({ url }: CommandLine): Promise<number> {
  const { slackManifest } = await import("./slack/manifest.ts");
  process.stdout.write(slackManifest({ url }));
  return 0;
}

async function registerDiscord(env: Env, { guild, locale }: CommandLine): Promise<number> {
  const words = wordsFor(locale);
  const { readDiscordConfig } = await import("./discord/config.ts");
  const config = readDiscordConfig(env);
  if (!config?.token) {
    console.error(words.say("cli.discord-token"));
    return 2;
  }
  const { registerCommands } = await import("./discord/app.ts");
  const { commands } = await registerCommands(config, { guild });
  console.log(words.say("cli.discord-registered", { commands }));
  return 0;
}
