import { cut } from "../../src/index.ts";

const ZERO_WIDTH = "\u200b";

/**
 * Control characters, and invisible signs that break words or turn the reading direction for good; joiners stay, since
 * scripts need them, and so do the core's marks and isolates, which end with their line.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2065\ufeff]/g;

/** Without control characters, invisible ones and overrides of direction; the core's isolates stay. */
export function clean(text: string): string {
  return text.toWellFormed().replace(UNWANTED, "");
}

/** What Discord's Markdown may take for its own, anywhere in a line; a colon only where an emoji or address may begin. */
const MARKUP = /[\\*_~|`[\]<>#]|:(?=[^\s:])/g;

/**
 * Any text as one line of Markdown that formats nothing, links nothing and pings nobody; at most `limit` characters
 * after escaping. https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeTo(text: string, limit: number): string {
  return escaped(oneLine(text), limit);
}

/** The same, its line breaks kept. */
export function escapeLines(text: string, limit: number): string {
  return escaped(
    clean(text)
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n[ \n]*/g, "\n"),
    limit,
  );
}

function escaped(text: string, limit: number): string {
  return cutEscaped(unmentioned(cut(text, limit).replace(MARKUP, "\\$&")), limit);
}

/** Inline code, or "" where nothing is left. Inside it only back quotes mean something: they become primes. */
export function inlineCode(text: string, limit: number): string {
  const line = oneLine(text).trim().replaceAll("`", "′");
  return line ? `\`${cutEscaped(unmentioned(line), limit)}\`` : "";
}

/** A fenced block that keeps its lines and cannot be left; "" where nothing is left. */
export function fence(text: string, limit: number): string {
  const lines = clean(text).replace(/^\n+|\s+$/g, "");
  const unbroken = unmentioned(lines.replaceAll("``", `\`${ZERO_WIDTH}\``));
  return lines ? `\`\`\`\n${cut(unbroken, limit)}\n\`\`\`` : "";
}

/** What a fence or code of ours holds, as it was before. */
export function unfence(markdown: string): string {
  return markdown.replace(/[\u200b\u2066\u2069]/g, "");
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ");
}

/** "@everyone" and "<@1>" with an invisible break: Discord looks for them before it looks at Markdown. */
function unmentioned(text: string): string {
  return text
    .replace(/@(?=everyone|here)/gi, `@${ZERO_WIDTH}`)
    .replace(/<(?=[@#:/!&ta])/g, `<${ZERO_WIDTH}`);
}

/** Cut where needed, but never between a backslash and its sign. */
function cutEscaped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = cut(text, limit).slice(0, -1);
  return `${kept.replace(/\\+$/, (run) => (run.length % 2 ? run.slice(1) : run))}…`;
}
