import type { REST } from "discord.js";
import { ConfigError } from "../env.ts";
import { commandDefinitions } from "./commands.ts";
import type { DiscordConfig } from "./config.ts";
import { installUrl } from "./permissions.ts";

export interface Registered {
  readonly applicationId: string;
  readonly commands: readonly string[];
  /** Address that adds the app to a server or an account. */
  readonly installUrl: string;
}

/** One bulk overwrite, which may be repeated: https://docs.discord.com/developers/interactions/application-commands */
export async function replaceCommands(
  rest: REST,
  config: DiscordConfig,
  guild: string | undefined,
): Promise<Registered> {
  if (!config.token) throw new ConfigError("DISCORD_TOKEN", "is missing; registering needs it");
  rest.setToken(config.token);
  const applicationId = config.applicationId ?? (await findApplicationId(rest));
  const scope = guild ? (`/guilds/${guild}` as const) : "";
  const body = commandDefinitions({ guild: guild !== undefined });
  await rest.put(`/applications/${applicationId}${scope}/commands`, { body });
  const commands = body.map(({ name }) => name);
  return { applicationId, commands, installUrl: installUrl(applicationId) };
}

async function findApplicationId(rest: REST): Promise<string> {
  const { id } = (await rest.get("/applications/@me")) as { id: string };
  return id;
}
