/** What no text may carry into Slack: control characters, halves of characters, signs that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;

export function clean(text: string): string {
  return text.toWellFormed().replace(UNWANTED, "");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Any text as mrkdwn that pings nobody and links nothing, at most `limit` characters after escaping.
 * The three characters are all that Slack asks for: https://docs.slack.dev/messaging/formatting-message-text
 */
export function escapeTo(text: string, limit: number): string {
  const escaped = clean(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  if (escaped.length <= limit) return escaped;
  const kept = escaped.slice(0, limit - 1).replace(/&[a-z]{0,3}$/, "");
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}
