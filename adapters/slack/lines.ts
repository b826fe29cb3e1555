import type { types } from "@slack/bolt";
import { type Card, cut, type Line, type Span } from "../../src/index.ts";
import { clean, escapeTo } from "./escape.ts";
import { CAPS } from "./limits.ts";

type Direction = Card["direction"];

/** A line as literal text: Slack parses nothing inside rich text. Empty spans are left out, as Slack refuses them. */
export function richLine(line: Line, direction: Direction): types.RichTextText[] {
  return line.flatMap((span) => {
    const text = cut(clean(span.text), CAPS.richText);
    return text ? [richSpan({ ...span, text }, direction)] : [];
  });
}

function richSpan({ text, style }: Span, direction: Direction): types.RichTextText {
  switch (style) {
    case "code":
      return { type: "text", text: isolated(text, direction), style: { code: true } };
    case "strong":
      return { type: "text", text, style: { bold: true } };
    case undefined:
      return { type: "text", text };
  }
}

/** A short bold heading above what follows it. */
export function richHeading(title: string): types.RichTextSection[] {
  const elements = richLine([{ text: title, style: "strong" }], "ltr");
  return elements.length ? [{ type: "rich_text_section", elements }] : [];
}

/** A line as mrkdwn, for the places where rich text is not allowed. Back quotes cannot be escaped: they become primes. */
export function mrkdwnLine(line: Line, direction: Direction, limit: number): string {
  const spans = line.filter((span) => span.text.trim() !== "" || span.style === undefined);
  const each = Math.max(40, Math.floor(limit / Math.max(spans.length, 1)) - 4);
  return spans
    .map((span) => mrkdwnSpan(span, direction, each))
    .join("")
    .replace(BARE_MARK, "\u200b$&");
}

/** Slack sees a back quote as markup only beside a space or sign; in Korean and Japanese a letter touches it. */
const BARE_MARK = /(?<=\p{L})`|(?<=`)(?=\p{L})/gu;

function mrkdwnSpan({ text, style }: Span, direction: Direction, limit: number): string {
  if (style === undefined) return escapeTo(text, limit);
  const inline = text.replaceAll("`", "′").replaceAll(/\s/g, " ").trim();
  if (style === "code") return `\`${isolated(escapeTo(inline, limit), direction)}\``;
  return `*${escapeTo(inline.replaceAll("*", "∗"), limit)}*`;
}

/** LEFT-TO-RIGHT ISOLATE around a code or address, so that "550 5.1.1" is not turned round in Arabic. */
function isolated(text: string, direction: Direction): string {
  return direction === "rtl" ? `\u2066${text}\u2069` : text;
}

/** Text that is shown as it stands: no mrkdwn, no `:emoji:`. */
export function plain(text: string, limit: number): types.PlainTextElement {
  return { type: "plain_text", text: cut(clean(text), limit).trim() || "–", emoji: false };
}

/** mrkdwn in which Slack looks for no bare links, channels or names. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}
