import type { Block, Card, Choice } from "./card.ts";
import { direct, directLine } from "./isolate.ts";

/** In a right-to-left text a code, an address or a server's words would be turned round; isolated, they are not. */
export function isolateCodes(card: Card): Card {
  if (card.direction === "ltr") return card;
  return {
    ...card,
    title: direct(card.title),
    verdict: directLine(card.verdict),
    blocks: card.blocks.map(directBlock),
    details: card.details.map(directBlock),
    footnotes: card.footnotes.map(direct),
    actions: { ...card.actions, compare: card.actions.compare.map(directChoice) },
  };
}

function directChoice(choice: Choice): Choice {
  return { ...choice, label: direct(choice.label) };
}

function directBlock(block: Block): Block {
  const titled = block.title === undefined ? block : { ...block, title: direct(block.title) };
  switch (titled.type) {
    case "text":
      return { ...titled, text: directLine(titled.text) };
    case "list":
      return { ...titled, items: titled.items.map(directLine) };
    case "facts":
      return {
        ...titled,
        rows: titled.rows.map(({ label, value }) => ({
          label: direct(label),
          value: directLine(value),
        })),
      };
    case "comparison":
      return {
        ...titled,
        rows: titled.rows.map(({ label, values }) => ({
          label: direct(label),
          values: values.map(directLine),
        })),
      };
    case "links":
      return {
        ...titled,
        links: titled.links.map((link) => ({ ...link, label: direct(link.label) })),
      };
    case "choices":
      return { ...titled, choices: titled.choices.map(directChoice) };
    case "quote":
      return titled; // shown in a box of its own, each line by its first strong character
  }
}
