/**
 * What the app asks for, and nothing else; why stands in the words, `discord.permission.<id>` and
 * `discord.intent.<id>`: for the README and the web page. Answers to interactions need no permission at all.
 */

/** https://docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = [
  { id: "view-channel", bit: 1n << 10n },
  { id: "send-messages", bit: 1n << 11n },
  { id: "read-message-history", bit: 1n << 16n },
  { id: "send-messages-in-threads", bit: 1n << 38n },
] as const;

/** https://docs.discord.com/developers/events/gateway#gateway-intents. None is privileged: no one's messages are read. */
export const INTENTS = [
  { id: "guilds", bit: 1 << 0 },
  { id: "guild-messages", bit: 1 << 9 },
  { id: "direct-messages", bit: 1 << 12 },
] as const;

/** Address that adds the app to a server, or to an account. */
export function installUrl(applicationId: string): string {
  const permissions = PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
