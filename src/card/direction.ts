import type { Block, Card, Line } from "./card.ts";

// Unicode Bidirectional Algorithm (UAX #9): what stands between these keeps its own direction.
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const POP_ISOLATE = "\u2069";

/** In a right-to-left text a code, an address or a server's words would be turned round; isolated, they are not. */
export function isolateCodes(card: Card): Card {
  if (card.direction === "ltr") return card;
  return {
    ...card,
    title: isolateNumbers(card.title),
    verdict: isolateLine(card.verdict),
    blocks: card.blocks.map(isolateBlock),
    details: card.details.map(isolateBlock),
  };
}

function isolate(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
}

/** "550 5.1.1" within a title, which has no styles. */
function isolateNumbers(title: string): string {
  return title.replace(/\b[2-5X][\d.]{2,10}(?: [245]\.\d{1,3}\.\d{1,3})?/g, isolate);
}

function isolateLine(line: Line): Line {
  return line.map((span) => (span.style === "code" ? { ...span, text: isolate(span.text) } : span));
}

function isolateBlock(block: Block): Block {
  switch (block.type) {
    case "text":
      return { ...block, text: isolateLine(block.text) };
    case "list":
      return { ...block, items: block.items.map(isolateLine) };
    case "facts":
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, value: isolateLine(row.value) })),
      };
    case "comparison":
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, values: row.values.map(isolateLine) })),
      };
    case "quote":
    case "links":
    case "choices":
      return block; // shown in boxes of their own, each line by its first strong character
  }
}
