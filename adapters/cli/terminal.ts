import { styleText } from "node:util";
import type { Block, Card, Line, Span, Tone } from "../../src/index.ts";

const MAX_WIDTH = 88;

type Style = Parameters<typeof styleText>[0];

/** A tone's colour on a terminal; the words carry the meaning. */
const COLOURS: Readonly<Record<Tone, Style>> = {
  permanent: "red",
  temporary: "yellow",
  success: "green",
  neutral: "cyan",
};

type WrapText = (text: string, width: number) => string;

/** A card for a terminal: coloured (unless `NO_COLOR` is set) and wrapped where a person watches, plain lines elsewhere. */
export async function renderTerminal(card: Card): Promise<string> {
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  const wrapText = await wrapper();
  const wrap: Wrap = (text, indent = 0) => indented(wrapText(text, width - indent), indent);
  const sections = [
    wrap(paint(["bold", COLOURS[card.tone]].flat() as Style, card.title)),
    wrap(line(card.verdict)),
    ...card.blocks.map((block) => renderBlock(block, wrap)),
    ...card.footnotes.map((note) => wrap(paint("dim", note))),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

async function wrapper(): Promise<WrapText> {
  if (!process.stdout.isTTY) return (text) => text;
  const { wrapAnsi } = await import("fast-wrap-ansi");
  return (text, width) => wrapAnsi(text, width, { hard: true, trim: true });
}

type Wrap = (text: string, indent?: number) => string;

function renderBlock(block: Block, wrap: Wrap): string {
  const title = block.title ? [wrap(paint("bold", block.title))] : [];
  return [...title, ...blockLines(block, wrap)].join("\n");
}

function blockLines(block: Block, wrap: Wrap): string[] {
  switch (block.type) {
    case "text":
      return [wrap(line(block.text))];
    case "list":
      return block.items.map((item, i) =>
        hanging(block.ordered ? `${i + 1}. ` : "- ", line(item), wrap),
      );
    case "facts":
      return block.rows.map((row) =>
        hanging(`${paint("dim", row.label)}  `, line(row.value), wrap, 2),
      );
    case "comparison":
      return block.rows.flatMap((row) => [
        wrap(paint("dim", row.label), 2),
        ...row.values.map((value, i) => hanging(`${block.columns[i]}  `, line(value), wrap, 4)),
      ]);
    case "quote":
      return [wrap(block.text, 2)];
    case "links":
      return block.links.map((link) => wrap(`${link.label}  ${paint("underline", link.url)}`, 2));
    case "choices":
      return block.choices.map((choice) =>
        hanging(`${paint("cyan", choice.query)}  `, choice.label, wrap, 2),
      );
  }
}

/** A mark in front, the wrapped text aligned below its first word. */
function hanging(mark: string, text: string, wrap: Wrap, indent = 0): string {
  return wrap(mark + text, indent);
}

function indented(text: string, indent: number): string {
  const space = " ".repeat(indent);
  return indent
    ? text
        .split("\n")
        .map((row) => space + row)
        .join("\n")
    : text;
}

function line(spans: Line): string {
  return spans.map(span).join("");
}

function span({ text, style }: Span): string {
  if (style === "strong") return paint("bold", text);
  return style === "code" ? paint("cyan", text) : text;
}

function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}
