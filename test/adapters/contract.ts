/**
 * What every chat adapter promises, whatever its platform: all of an answer arrives, nothing exceeds the platform's
 * limits, and nothing that was pasted comes alive.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, type Card, cut, type Line } from "../../src/index.ts";
import { CARDS, HOSTILE } from "../fixtures/cards.ts";

export interface Adapter {
  readonly name: string;
  /** The platform's markup undone. */
  readText(text: string): string;
  /** Card → whole payload, as the platform gets it. Must not throw, whatever the card holds. */
  renderCard(card: Card): unknown;
  /** What the platform would refuse, and what would ping, link or break out. None: accepted and harmless. */
  check(payload: unknown): string[];
  /** Everything of a payload that a person reads, with the platform's escapes undone. */
  visibleText(payload: unknown): string;
}

export function adapterContract(adapter: Adapter): void {
  const { name, readText, renderCard, check, visibleText } = adapter;

  describe(`${name} keeps the adapters' contract`, () => {
    test.for(Object.entries(CARDS))("the card “%s” is accepted and harmless", ([, card]) => {
      expect(check(renderCard(card))).toEqual([]);
    });

    test.for([
      "code",
      "comparison",
      "search",
      "unknown",
      "help",
      "bounce",
      "arabic",
      "korean",
    ] as const)("nothing of “%s” is lost", (kind) => {
      const text = visibleText(renderCard(CARDS[kind]));
      expect(phrasesOf(CARDS[kind]).filter((phrase) => !text.includes(phrase))).toEqual([]);
    });

    test("the verdict comes before every block", () => {
      const text = visibleText(renderCard(CARDS.bounce));
      const verdict = text.indexOf("Permanent: sending the same mail");
      expect(verdict).toBeGreaterThan(-1);
      expect(verdict).toBeLessThan(text.indexOf("What the server said"));
    });

    test("a quotation keeps its lines", () => {
      const payload = renderCard({ ...CARDS.bounce, blocks: [quote("one\n  two\n\nthree")] });
      expect(visibleText(payload)).toContain("one\n  two\n\nthree");
    });

    test("anything at all may be pasted", () => {
      fc.assert(
        fc.property(anyCard, (card) => {
          expect(check(renderCard(card))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    });

    test.for([
      "421 vs 500",
      "550 5.1.1 User unknown",
      "mailbox full",
      "메일함 가득 참",
      "",
      "a < b",
    ])("text without markup stays as it is: %s", (text) => {
      expect(readText(text)).toBe(text);
    });

    test("reading never throws", () => {
      fc.assert(
        fc.property(anyText, (text) => {
          expect(typeof readText(text)).toBe("string");
        }),
      );
    });
  });
}

function quote(text: string): Block {
  return { type: "quote", title: "Quote", text };
}

/** The card's words, as far as no platform has to cut them. */
function phrasesOf(card: Card): string[] {
  const all = [
    card.title,
    ...spansOf(card.verdict),
    ...card.blocks.flatMap(blockPhrases),
    ...card.footnotes,
  ];
  return all.filter((phrase) => phrase.length > 1 && cut(phrase, 300) === phrase);
}

function spansOf(line: Line): string[] {
  return line.map((span) => span.text.trim());
}

function blockPhrases(block: Block): string[] {
  switch (block.type) {
    case "text":
      return [block.title ?? "", ...spansOf(block.text)];
    case "list":
      return [block.title, ...block.items.flatMap(spansOf)];
    case "facts":
      return block.rows.flatMap(({ label, value }) => [label, ...spansOf(value)]);
    case "comparison":
      return block.rows.flatMap(({ label, values }) => [label, ...values.flatMap(spansOf)]);
    case "quote":
      return [block.text];
    case "links":
      return block.links.map(({ label }) => label);
    case "choices":
      return block.choices.map(({ query }) => query);
  }
}

/** Pieces that a platform may take for its own, strewn into any text. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE.split(/(?<=[\s>])/)), fc.string({ unit: "binary" })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

const anySpan = fc.record({
  text: anyText,
  style: fc.constantFrom("code" as const, "strong" as const, undefined),
});
const anyLine = fc
  .array(anySpan, { maxLength: 4 })
  .map((spans) =>
    spans.map(({ text, style }) => (style ? { text, style } : { text })),
  ) as fc.Arbitrary<Line>;

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), title: anyText, text: anyLine }),
  fc.record({
    type: fc.constant("list" as const),
    title: anyText,
    ordered: fc.boolean(),
    items: fc.array(anyLine, { maxLength: 40 }),
  }),
  fc.record({
    type: fc.constant("facts" as const),
    title: anyText,
    rows: fc.array(fc.record({ label: anyText, value: anyLine }), { maxLength: 30 }),
  }),
  fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.record({
      type: fc.constant("comparison" as const),
      title: anyText,
      columns: fc.array(anyText, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.record({
          label: anyText,
          values: fc.array(anyLine, { minLength: width, maxLength: width }),
        }),
        { maxLength: 12 },
      ),
    }),
  ),
  fc.record({ type: fc.constant("quote" as const), title: anyText, text: anyText }),
  fc.record({
    type: fc.constant("links" as const),
    title: anyText,
    links: fc.array(fc.record({ label: anyText, url: fc.oneof(anyText, fc.webUrl()) }), {
      maxLength: 12,
    }),
  }),
  fc.record({
    type: fc.constant("choices" as const),
    title: anyText,
    choices: fc.array(fc.record({ query: anyText, label: anyText }), { maxLength: 12 }),
  }),
);

const anyCard: fc.Arbitrary<Card> = fc.record({
  kind: fc.constantFrom("code", "comparison", "search", "unknown", "help", "bounce", "error"),
  locale: fc.constantFrom("en", "ko", "ar", "xx"),
  direction: fc.constantFrom("ltr", "rtl"),
  tone: fc.constantFrom("permanent", "temporary", "success", "neutral"),
  title: anyText.map((text) => cut(text, 120)),
  verdict: anyLine,
  blocks: fc.array(anyBlock, { maxLength: 12 }),
  details: fc.array(anyBlock, { maxLength: 4 }),
  footnotes: fc.array(anyText, { maxLength: 12 }),
  actions: fc.record({
    compare: fc.array(fc.record({ query: anyText, label: anyText }), { maxLength: 5 }),
    path: fc.constantFrom(null, "/smtp/421"),
    ticket: anyText.map((text) => cut(text, 1_800)),
    shortTicket: anyText.map((text) => cut(text, 90)),
  }),
});
