import type { Block, Card, Line } from "./card.ts";

/** A line without its styles. */
export function lineText(line: Line): string {
  return line.map((span) => span.text).join("");
}

/** The whole card as plain text: for screen readers, notifications and logs of people's own. */
export function plainText(card: Card): string {
  const blocks = card.blocks.map(blockText);
  return [card.title, lineText(card.verdict), ...blocks, ...card.footnotes]
    .filter(Boolean)
    .join("\n\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "text":
      return titled(block.title, [lineText(block.text)]);
    case "list":
      return titled(
        block.title,
        block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${lineText(item)}`),
      );
    case "facts":
      return titled(
        block.title,
        block.rows.map((row) => `${row.label}: ${lineText(row.value)}`),
      );
    case "comparison":
      return titled(
        block.title,
        block.rows.flatMap((row) => [
          `${row.label}:`,
          ...row.values.map((value, i) => `  ${block.columns[i]}: ${lineText(value)}`),
        ]),
      );
    case "quote":
      return titled(block.title, [block.text]);
    case "links":
      return titled(
        block.title,
        block.links.map((link) => `${link.label}: ${link.url}`),
      );
    case "choices":
      return titled(
        block.title,
        block.choices.map((choice) => `${choice.query} - ${choice.label}`),
      );
  }
}

function titled(title: string | undefined, lines: readonly string[]): string {
  return [...(title ? [title] : []), ...lines].join("\n");
}
