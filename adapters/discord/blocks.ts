import type {
  Block,
  ChoicesBlock,
  FactsBlock,
  LinksBlock,
  ListBlock,
  QuoteBlock,
  TextBlock,
} from "../../src/index.ts";
import { comparisonLines } from "./comparison.ts";
import { escapeTo, fence, inlineCode } from "./escape.ts";
import { CAPS } from "./limits.ts";
import { heading, markdownLine, markdownText } from "./lines.ts";

/**
 * One block of a card as lines of Markdown, its heading first; none where it holds nothing. Where room is short,
 * lines are dropped from the end.
 */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case "text":
      return titled(block.title, textLines(block));
    case "list":
      return titled(block.title, listLines(block));
    case "facts":
      return titled(block.title, factLines(block));
    case "comparison":
      return titled(block.title, comparisonLines(block));
    case "quote":
      return titled(block.title, quoteLines(block));
    case "links":
      return linkLines(block);
    case "choices":
      return titled(block.title, choiceLines(block));
  }
}

function titled(title: string | undefined, lines: string[]): string[] {
  return lines.length ? [...heading(title), ...lines] : [];
}

function textLines({ text }: TextBlock): string[] {
  return [markdownText(text)].filter(Boolean);
}

function listLines({ ordered, items }: ListBlock): string[] {
  return items
    .slice(0, CAPS.listItems)
    .map((item) => markdownLine(item))
    .filter(Boolean)
    .map((item, i) => (ordered ? `${i + 1}. ${item}` : `- ${item}`));
}

function factLines({ rows }: FactsBlock): string[] {
  return rows.slice(0, CAPS.rows).flatMap(({ label, value }) => {
    const text = markdownLine(value);
    const name = escapeTo(label, CAPS.title).trim();
    if (!text) return [];
    return [name ? `**${name}:** ${text}` : text];
  });
}

function quoteLines({ text }: QuoteBlock): string[] {
  return [fence(text, CAPS.quote)].filter(Boolean);
}

/** Sources on one quiet line, without previews. An address that is no web address is named, not linked. */
function linkLines({ title, links }: LinksBlock): string[] {
  const items = links
    .slice(0, CAPS.links)
    .map(({ label, url }) => webLink(label, url))
    .filter(Boolean);
  const name = escapeTo(title, CAPS.title).trim();
  return items.length ? [`-# ${name ? `${name}: ` : ""}${items.join(" · ")}`] : [];
}

function webLink(label: string, url: string): string {
  const text = escapeTo(label, CAPS.title).trim();
  const target = webTarget(url);
  if (!target || target.length > CAPS.linkTarget) return text;
  return `[${text || escapeTo(new URL(url).hostname, CAPS.title)}](<${target}>)`;
}

/** An address without anything that Markdown or a mention is made of; undefined where it is none of the web. */
function webTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  return href.replace(/[\s\\>@]/g, encodeURIComponent);
}

function choiceLines({ choices }: ChoicesBlock): string[] {
  return choices.slice(0, CAPS.choices).flatMap(({ query, label }) => {
    const name = inlineCode(query, CAPS.line / 2);
    const text = label && label !== query ? ` ${escapeTo(label, CAPS.title).trim()}` : "";
    return name ? [`- ${name}${text}`] : [];
  });
}
