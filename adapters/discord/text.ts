/**
 * Discord delivers what was typed or pasted as it stands; only mentions are encoded. The app's own mention is no part
 * of the text. https://docs.discord.com/developers/reference#message-formatting
 */
export function readText(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(CHANNEL_OR_ROLE, "").replace(EMOJI, ":$1:");
}

const CHANNEL_OR_ROLE = /<(?:#|@&|@!?)\d{15,22}>/g;
const EMOJI = /<a?:(\w{2,32}):\d{15,22}>/g;

/** Whether a text mentions a user by name; being replied to mentions too, but leaves nothing in the text. */
export function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@!${user}>`);
}
