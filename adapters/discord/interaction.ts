import type { APIInteraction } from "discord.js";
import { type Call, readCall } from "./call.ts";
import { CONTEXT, INSTALL } from "./wire.ts";

/** One interaction, whichever transport brought it, without the shapes of Discord's payload. */
export interface Interaction {
  readonly id: string;
  /** Good for 15 minutes. */
  readonly token: string;
  readonly applicationId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly locale: string | undefined;
  readonly guildLocale: string | undefined;
  /** In the app's own direct messages nobody reads along. */
  readonly direct: boolean;
  /** The user may delete other people's messages here. */
  readonly moderator: boolean;
  /** Only the user, not the server, has the app: Discord may force answers private. */
  readonly userInstallOnly: boolean;
  readonly call: Call;
}

/** https://docs.discord.com/developers/topics/permissions */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_MESSAGES = 1n << 13n;

/** Never throws on what Discord may send. */
export function readInteraction(raw: APIInteraction): Interaction {
  const user = raw.member?.user ?? raw.user;
  const owners = raw.authorizing_integration_owners ?? {};
  return {
    id: raw.id,
    token: raw.token,
    applicationId: raw.application_id,
    user: {
      id: user?.id ?? "",
      name: raw.member?.nick || user?.global_name || user?.username || "?",
    },
    locale: "locale" in raw ? raw.locale : undefined,
    guildLocale: raw.guild_locale,
    direct: raw.context === CONTEXT.botDm || (raw.context === undefined && !raw.guild_id),
    get moderator() {
      return maySweep(raw.member?.permissions);
    },
    userInstallOnly: owners[INSTALL.user] !== undefined && owners[INSTALL.guild] === undefined,
    call: readCall(raw),
  };
}

function maySweep(permissions: string | undefined): boolean {
  if (!permissions || !/^\d{1,40}$/.test(permissions)) return false;
  return (BigInt(permissions) & (ADMINISTRATOR | MANAGE_MESSAGES)) !== 0n;
}
