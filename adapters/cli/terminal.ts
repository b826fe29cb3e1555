import { styleText } from "node:util";
import type { Block, Card, Line, Span, Tone } from "../../src/index.ts";
import { isWatched } from "./output.ts";

const MAX_WIDTH = 88;

/** A tone's colour on a terminal; the words carry the meaning. */
const COLOURS = {
  permanent: "red",
  temporary: "yellow",
  success: "green",
  neutral: "cyan",
} as const satisfies Record<Tone, string>;

/** A card for a terminal: coloured (unless `NO_COLOR` is set) and wrapped where a person watches, plain lines elsewhere. */
export async function renderTerminal(card: Card): Promise<string> {
  const { paint, wrap } = isWatched() ? await terminalStyle() : PLAIN;
  const sections = [
    wrap(paint(["bold", COLOURS[card.tone]], card.title)),
    wrap(line(card.verdict, paint)),
    ...card.blocks.map((block) => renderBlock(block, paint, wrap)),
    ...card.footnotes.map((note) => wrap(paint("dim", note))),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;
type Wrap = (text: string, indent?: number) => string;

const PLAIN: { readonly paint: Paint; readonly wrap: Wrap } = {
  paint: (_, text) => text,
  wrap: (text, indent = 0) => indented(text, indent),
};

async function terminalStyle(): Promise<{ paint: Paint; wrap: Wrap }> {
  const { wrapAnsi } = await import("fast-wrap-ansi");
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  return {
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    wrap: (text, indent = 0) =>
      indented(wrapAnsi(text, width - indent, { hard: true, trim: true }), indent),
  };
}

function renderBlock(block: Block, paint: Paint, wrap: Wrap): string {
  const title = block.title ? [wrap(paint("bold", block.title))] : [];
  return [...title, ...blockLines(block, paint, wrap)].join("\n");
}

function blockLines(block: Block, paint: Paint, wrap: Wrap): string[] {
  switch (block.type) {
    case "text":
      return [wrap(line(block.text, paint))];
    case "list":
      return block.items.map((item, i) =>
        hanging(block.ordered ? `${i + 1}. ` : "- ", line(item, paint), wrap),
      );
    case "facts":
      return block.rows.map((row) =>
        hanging(`${paint("dim", row.label)}  `, line(row.value, paint), wrap, 2),
      );
    case "comparison":
      return block.rows.flatMap((row) => [
        wrap(paint("dim", row.label), 2),
        ...row.values.map((value, i) =>
          hanging(`${block.columns[i]}  `, line(value, paint), wrap, 4),
        ),
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

function line(spans: Line, paint: Paint): string {
  return spans.map((span) => styled(span, paint)).join("");
}

function styled({ text, style }: Span, paint: Paint): string {
  if (style === "strong") return paint("bold", text);
  return style === "code" ? paint("cyan", text) : text;
}
