import { describe, expect, test } from "vitest";
import { type Frame, renderCard, renderPlain, renderText } from "../../adapters/discord/card.ts";
import { readText } from "../../adapters/discord/text.ts";
import { ask, locales } from "../../src/index.ts";
import { adapterContract } from "../adapters/contract.ts";
import { CARDS, HOSTILE } from "../fixtures/cards.ts";
import { check, componentsOf, textsOf, visibleText } from "./check.ts";

const PRIVATE: Frame = { kind: "private", pageUrl: "https://bouncecard.example" };
const SHARED: Frame = { kind: "shared", owner: "80351110224678912", sharer: "Kim <@1> *" };

adapterContract({
  name: "discord",
  readText,
  renderCard: (card) => renderCard(card, PRIVATE),
  check,
  visibleText,
});

adapterContract({
  name: "discord, shared with details",
  readText,
  renderCard: (card) => renderCard(card, { ...SHARED, expanded: true }),
  check,
  visibleText,
});

describe("the plain form", () => {
  test.for(Object.entries(CARDS))("of “%s” is accepted and harmless", ([, card]) => {
    expect(check(renderPlain(card, PRIVATE))).toEqual([]);
  });

  test("says the verdict", () => {
    const { content = "", flags } = renderPlain(CARDS.bounce, PRIVATE);
    expect(content).toContain("Permanent: sending the same mail again");
    expect(flags).toBe(64 | 4);
  });
});

test("a sentence is for one person and pings nobody", () => {
  expect(check(renderText(HOSTILE))).toEqual([]);
  expect(renderText("x").flags & 64).toBe(64);
});

test.for([
  ["private", 64 | 32_768],
  ["direct", 32_768],
  ["public", 32_768],
  ["shared", 32_768],
] as const)("a %s card has the flags %i", ([kind, flags]) => {
  expect(renderCard(CARDS.code, { kind }).flags).toBe(flags);
});

test.for([
  ["private", "bounce", ["Share to channel", "Details", "Dismiss"]],
  ["direct", "bounce", ["Details", "Dismiss"]],
  ["shared", "bounce", ["Details", "Dismiss"]],
  ["private", "error", ["Dismiss"]],
] as const)("%s, %s: the buttons are %j", ([kind, name, labels]) => {
  const buttons = componentsOf(renderCard(CARDS[name], { kind, owner: "1" }));
  expect(buttons.flatMap(({ type, label }) => (type === 2 ? [label] : []))).toEqual(labels);
});

test("a card with its details offers to hide them again", () => {
  const message = renderCard(CARDS.bounce, { kind: "private", expanded: true });
  expect(visibleText(message)).toContain("Why we think so");
  expect(componentsOf(message).map(({ label }) => label)).toContain("Less");
});

test("the most confused neighbours are offered for comparison", () => {
  const menu = componentsOf(renderCard(CARDS.code, PRIVATE)).find(({ type }) => type === 3);
  expect(menu?.options?.map(({ value }) => value)).toEqual(["421 vs 450", "421 vs 451"]);
});

test("“Learn more” leads to the card's own page", () => {
  const urls = componentsOf(renderCard(CARDS.code, PRIVATE)).map(({ url }) => url);
  expect(urls).toContain("https://bouncecard.example/smtp/421");
});

test("who shared a card is named, not pinged", () => {
  expect(visibleText(renderCard(CARDS.code, SHARED))).toContain("Shared by Kim <@1> *.");
});

test("a card too large says that something is missing", () => {
  expect(visibleText(renderCard(CARDS.huge, PRIVATE))).toContain("more than Discord can show");
});

test("a comparison is a line for each value, the aspect above", () => {
  const [, block = ""] = textsOf(renderCard(CARDS.comparison, PRIVATE));
  expect(block.split("\n").slice(0, 4)).toEqual([
    "### Key differences",
    "**What it means**",
    "- `421` what it means: something that differs, told in a short sentence.",
    "- `500` what it means: something that differs, told in a short sentence.",
  ]);
});

describe("a value that begins with the name of its own entry", () => {
  test.for([
    ["en", "5.1.1", "- `5.1.1` no. `4.1.1`: the server repeats the check by itself."],
    [
      "en",
      "4.1.8",
      "- `4.1.8` repeats by itself; `5.1.8` fails until the DNS or the sender is changed.",
    ],
    ["ar", "5.1.1", "- `5.1.1` no. `4.1.1`: the server repeats the check by itself."],
    [
      "ko",
      "4.2.0",
      "- `4.2.0` `4.2.0`은 몇 분 안에 풀릴 수 있습니다. `5.2.0`이면 수신자의 답을 기다리세요.",
    ],
  ])("says it once (%s, %s), unless a particle hangs on it", async ([locale, code, line]) => {
    const { card } = await ask(`${code} vs 421`, { locale });
    const shown = visibleText(renderCard(card, PRIVATE)).replace(
      /[\u200e\u200f\u2066-\u2069]/g,
      "",
    );
    expect(shown.split("\n")).toContain(line);
  });
});

test("entries that agree share a line", () => {
  const rows = [
    {
      label: "Lasting",
      values: [
        "Temporary, it may pass by itself",
        "Temporary, it may pass by itself",
        "For good",
      ].map((text) => [{ text }]),
    },
  ];
  const columns = ["421", "450", "550"];
  const block = { type: "comparison" as const, title: "Key differences", columns, rows };
  const [, text] = textsOf(renderCard({ ...CARDS.comparison, blocks: [block] }, PRIVATE));
  expect(text?.split("\n").slice(2)).toEqual([
    "- `421` `450` Temporary, it may pass by itself",
    "- `550` For good",
  ]);
});

test("what is offered for comparison is not offered twice", () => {
  const choices = [{ query: "421 vs 450", label: "421 vs 450" }];
  const blocks = [{ type: "choices" as const, title: "Often confused with", choices }];
  const menus = componentsOf(renderCard({ ...CARDS.code, blocks }, PRIVATE));
  expect(menus.filter(({ type }) => type === 3)).toHaveLength(1);
});

test("a menu names the code of each neighbour, and below it what that is", async () => {
  const { card } = await ask("421");
  const [menu] = componentsOf(renderCard(card, PRIVATE)).filter(({ type }) => type === 3);
  expect(menu?.options).toContainEqual({
    value: "421 vs 450",
    label: "421 vs 450",
    description: "Requested mail action not taken: mailbox unavailable",
  });
});

test("short values stand in one line", () => {
  const [, block = ""] = textsOf(renderCard(CARDS.korean, PRIVATE));
  expect(block).toContain("**영구적 여부:** `421` 일시적 · `500` 영구적");
});

const ASKED = [
  "421",
  "421 vs 500",
  "421 vs 450 vs 451 vs 452 vs 554",
  "mailbox full",
  "help",
  "577",
];

describe.for(locales())("in %s", (locale) => {
  test.for(ASKED)("the answer to “%s” keeps every limit", async (asked) => {
    const { card } = await ask(asked, { locale });
    for (const frame of [PRIVATE, { ...SHARED, expanded: true }])
      expect(check(renderCard(card, frame))).toEqual([]);
  });
});
