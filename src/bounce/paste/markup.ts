import { htmlText } from "../message/html.ts";

/** Link markup, entities and code fences of chats and mail programs, back to the text a person saw. */

/** "<mailto:a@b.c|a@b.c>", "<https://x.y|x.y>": Slack's links (https://docs.slack.dev/messaging/formatting-message-text). */
const SLACK_LABELLED = /<(?:mailto:|https?:\/\/|tel:)[^|<>\n]{1,2000}\|([^<>\n]{1,2000})>/g;
const SLACK_BARE = /<(?:mailto:|tel:)?((?:https?:\/\/)[^|<>\s]{1,2000})>/g;
/** "<@U012AB3CD>", "<#C024BE7LR|general>", "<!here>". */
const SLACK_MENTION = /<[@#!][A-Za-z0-9^_]{1,40}(?:\|([^<>\n]{1,80}))?>/g;
/** "[kim@example.net](mailto:kim@example.net)": Markdown, as Discord and others copy it. */
const MARKDOWN = /\[([^[\]\n]{1,500})\]\((?:mailto:|https?:\/\/)[^()\s]{1,2000}\)/g;
/** "kim@example.net<mailto:kim@example.net>", "example.net<http://example.net/>": Outlook's plain text. */
const DOUBLED = /<(?:mailto:|https?:\/\/)([^<>\s]{1,2000})>/g;
const MAILTO = /<mailto:([^<>|\s]{1,400})>/g;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  "#x27": "'",
  "#34": '"',
  "#60": "<",
  "#62": ">",
  "#160": " ",
};
const ENTITY = /&(lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#60|#62|#160);/g;

export function withoutMarkup(text: string): string {
  let plain = withoutLinks(isPage(text) ? htmlText(text) : text);
  // Text that went through two programs was escaped twice.
  for (let round = 0; round < 2 && plain.includes("&"); round++)
    plain = plain.replace(ENTITY, (_whole, name: string) => ENTITIES[name] as string);
  return withoutFences(withoutLinks(plain));
}

/** Tags that only pages have; an address in angle brackets shows that brackets are meant as such. */
const PAGE = /<(?:p|div|td|table|html|body|br|span)\b[^<>@]{0,300}>/i;
const BRACKETED = /<[^\s<>@/]{1,64}@[^\s<>@]{1,255}>/;

/** A notice copied as a page's source. */
function isPage(text: string): boolean {
  return /^\s{0,20}</.test(text) && PAGE.test(text) && text.includes("</") && !BRACKETED.test(text);
}

function withoutLinks(text: string): string {
  let plain = text;
  if (plain.includes("|")) plain = plain.replace(SLACK_LABELLED, "$1");
  if (/<[@#!]/.test(plain)) plain = plain.replace(SLACK_MENTION, (_whole, label) => label ?? "");
  if (plain.includes("](")) plain = plain.replace(MARKDOWN, "$1");
  if (plain.includes("<mailto:")) plain = plain.replace(DOUBLED, doubled).replace(MAILTO, "<$1>");
  if (plain.includes("<http")) plain = plain.replace(SLACK_BARE, "$1");
  return plain;
}

/** Drops the link where what stands before it is its own text. */
function doubled(whole: string, link: string, offset: number, text: string): string {
  const target = link.split("/", 1)[0] ?? "";
  const before = text.slice(Math.max(0, offset - target.length - 1), offset).trimEnd();
  return before.toLowerCase().endsWith(target.toLowerCase()) ? "" : whole;
}

function withoutFences(text: string): string {
  if (!text.includes("`")) return text;
  const plain = text.replace(/^([ >]{0,20})```[\w-]{0,20}$/gm, "$1").replaceAll("```", "");
  // Inline code, but not the `quoted' style of old Unix programs.
  return plain.replace(/`([^`'\n]{2,1000})`/g, "$1");
}
