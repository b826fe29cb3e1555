import type { types } from "@slack/bolt";
import type {
  Block,
  ChoicesBlock,
  FactsBlock,
  LinksBlock,
  ListBlock,
  QuoteBlock,
  TextBlock,
} from "../../src/index.ts";
import { choiceButtons } from "./buttons.ts";
import { type ComparisonForm, comparisonBlocks } from "./comparison.ts";
import { clean, escapeTo } from "./escape.ts";
import { CAPS, LIMITS } from "./limits.ts";
import { mrkdwn, plain, richHeading, richLine } from "./lines.ts";

type Rich = types.RichTextBlock["elements"][number];

export interface Layout {
  /** How a comparison is shown. */
  readonly form: ComparisonForm;
  /** Choices have buttons too; a card about codes has its own to compare with. */
  readonly pressable: boolean;
}

/** One block of a card as blocks of Slack's. */
export function renderBlock(block: Block, layout: Layout): types.KnownBlock[] {
  const { form, pressable } = layout;
  switch (block.type) {
    case "text":
      return richText(textSections(block));
    case "list":
      return richText(listSections(block));
    case "facts":
      return richText(factSections(block));
    case "comparison":
      return comparisonBlocks(block, form);
    case "quote":
      return richText(quoteSections(block));
    case "links":
      return linksContext(block);
    case "choices": {
      const list = richText(choiceSections(block));
      return pressable ? [...list, ...choiceButtons(block.choices)] : list;
    }
  }
}

/** A line of its own: the verdict, say. */
export function renderLine(line: TextBlock["text"]): types.KnownBlock[] {
  return richText(section(richLine(line)));
}

/** Quiet last lines. */
export function renderNotes(notes: readonly string[]): types.KnownBlock[] {
  const elements = notes
    .filter((note) => note.trim() !== "")
    .slice(0, LIMITS.contextElements)
    .map((note) => plain(note, 300));
  return elements.length ? [{ type: "context", elements }] : [];
}

export function richText(elements: readonly Rich[]): types.KnownBlock[] {
  return elements.length ? [{ type: "rich_text", elements: joinSections(elements) }] : [];
}

/** Lines one below the other: whether Slack sets neighbouring sections on lines of their own is documented nowhere. */
function joinSections(elements: readonly Rich[]): Rich[] {
  const joined: Rich[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last?.type === "rich_text_section" && element.type === "rich_text_section")
      last.elements = [...last.elements, { type: "text", text: "\n" }, ...element.elements];
    else joined.push({ ...element });
  }
  return joined;
}

function section(elements: types.RichTextElement[]): types.RichTextSection[] {
  return elements.length ? [{ type: "rich_text_section", elements }] : [];
}

function textSections({ title, text }: TextBlock): Rich[] {
  return [...richHeading(title ?? ""), ...section(richLine(text))];
}

function listSections({ title, ordered, items }: ListBlock): Rich[] {
  const elements = items.slice(0, CAPS.listItems).flatMap((item) => section(richLine(item)));
  if (elements.length === 0) return [];
  const style = ordered ? "ordered" : "bullet";
  return [...richHeading(title), { type: "rich_text_list", style, elements }];
}

function factSections({ title, rows }: FactsBlock): Rich[] {
  const facts = rows
    .filter(({ value }) => value.some(({ text }) => clean(text).trim() !== ""))
    .slice(0, CAPS.factRows)
    .flatMap(({ label, value }) => {
      const name = clean(label).trim();
      const named = name ? [{ text: `${name}: `, style: "strong" as const }, ...value] : value;
      return section(richLine(named));
    });
  return facts.length ? [...richHeading(title ?? ""), ...facts] : [];
}

function quoteSections({ title, text }: QuoteBlock): Rich[] {
  const elements = richLine([{ text }]);
  if (elements.length === 0) return [];
  return [...richHeading(title), { type: "rich_text_preformatted", elements }];
}

function choiceSections({ title, choices }: ChoicesBlock): Rich[] {
  const elements = choices.slice(0, CAPS.choices).flatMap(({ query, label }) => {
    const named = label && label !== query ? [{ text: ` ${label}` }] : [];
    return section(richLine([{ text: query, style: "code" }, ...named]));
  });
  if (elements.length === 0) return [];
  return [...richHeading(title), { type: "rich_text_list", style: "bullet", elements }];
}

/** Sources on one quiet line. An address that is no web address is named, not linked. */
function linksContext({ title, links }: LinksBlock): types.KnownBlock[] {
  const items = links.map(({ label, url }) => webLink(label, url)).filter(Boolean);
  let text = escapeTo(title, 200);
  for (const [i, item] of items.entries()) {
    const longer = `${text}${i === 0 ? ": " : " · "}${item}`;
    if (longer.length > LIMITS.sectionText) break;
    text = longer;
  }
  return text && items.length ? [{ type: "context", elements: [mrkdwn(text)] }] : [];
}

function webLink(label: string, url: string): string {
  const text = escapeTo(label.replaceAll("|", "¦").replaceAll(/\s+/g, " "), 200);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return text;
  const target = escapeTo(new URL(url).href.replaceAll("|", "%7C"), LIMITS.sectionText);
  return target.endsWith("…") ? text : `<${target}|${text || target}>`;
}
