/**
 * Slack's message markup, undone: the text that the person saw. Text without markup stays as it is; header lines keep
 * their `<jo@example.org>`. Typographic quotes, dashes and odd spaces are the core's to fold.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function readText(text: string): string {
  return text.includes("<") || text.includes("&") ? decoded(text.replace(MARKUP, shown)) : text;
}

/** Linear: one bracket, no bracket inside, bounded. */
const MARKUP = /<([@#!]|mailto:|tel:|https?:\/\/)([^<>|\n]{0,2000})(?:\|([^<>\n]{0,2000}))?>/g;

function shown(whole: string, kind: string, target: string, label: string | undefined): string {
  switch (kind) {
    case "@":
      return /^[UW][A-Z0-9]+$/.test(target) ? `@${label || target}` : whole;
    case "#":
      return /^[CGD][A-Z0-9]+$/.test(target) ? `#${label || target}` : whole;
    case "!":
      return label ?? `@${target}`;
    case "mailto:":
    case "tel:":
      return label || target;
    default:
      return label || kind + target;
  }
}

/** `&amp;` last, so that nothing is decoded twice. */
function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Text without the mention that called the app; `user` is the app's own user, null where unknown. */
export function withoutMention(text: string, user: string | null): string {
  const mention = user ? new RegExp(`<@${user}(?:\\|[^<>]{0,100})?>`, "g") : /^\s*<@[UW][A-Z0-9]+>/;
  return text.replace(mention, " ").trim();
}
