import type { types } from "@slack/bolt";
import { cut, type Line, type Span } from "../../src/index.ts";
import { clean, escapeTo } from "./escape.ts";
import { CAPS } from "./limits.ts";

/** A line as literal text: Slack parses nothing inside rich text. Empty spans are left out, as Slack refuses them. */
export function richLine(line: Line): types.RichTextText[] {
  return line.flatMap((span) => {
    const text = cut(clean(span.text), CAPS.richText);
    return text ? [richSpan({ ...span, text })] : [];
  });
}

function richSpan({ text, style }: Span): types.RichTextText {
  switch (style) {
    case "code":
      return { type: "text", text, style: { code: true } };
    case "strong":
      return { type: "text", text, style: { bold: true } };
    case undefined:
      return { type: "text", text };
  }
}

/** A short bold heading above what follows it. */
export function richHeading(title: string): types.RichTextSection[] {
  const elements = richLine([{ text: title, style: "strong" }]);
  return elements.length ? [{ type: "rich_text_section", elements }] : [];
}

/** A line as mrkdwn, for the places where rich text is not allowed. Back quotes cannot be escaped: they become primes. */
export function mrkdwnLine(line: Line, limit: number): string {
  const spans = line.filter((span) => span.text.trim() !== "" || span.style === undefined);
  const each = Math.max(40, Math.floor(limit / Math.max(spans.length, 1)) - 4);
  return spans
    .map((span) => mrkdwnSpan(span, each))
    .join("")
    .replace(BARE_MARK, "\u200b$&");
}

/** Slack sees a back quote as markup only beside a space or sign; in Korean and Japanese a letter touches it. */
const BARE_MARK = /(?<=\p{L})`|(?<=`)(?=\p{L})/gu;

function mrkdwnSpan({ text, style }: Span, limit: number): string {
  if (style === undefined) return escapeTo(text, limit);
  const inline = text.replaceAll("`", "′").replaceAll(/\s/g, " ").trim();
  if (style === "code") return `\`${escapeTo(inline, limit)}\``;
  return `*${escapeTo(inline.replaceAll("*", "∗"), limit)}*`;
}

/** Text that is shown as it stands: no mrkdwn, no `:emoji:`. */
export function plain(text: string, limit: number): types.PlainTextElement {
  return { type: "plain_text", text: cut(clean(text), limit).trim() || "–", emoji: false };
}

/** mrkdwn in which Slack looks for no bare links, channels or names. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}
