import { describe, expect, test } from "vitest";
import { cardForms, type Frame, renderCard } from "../../adapters/slack/card.ts";
import { homeView } from "../../adapters/slack/home.ts";
import { formView, readMemory, resultView, workingView } from "../../adapters/slack/modal.ts";
import { readText } from "../../adapters/slack/text.ts";
import { ask, type Card, explain, locales, wordsFor } from "../../src/index.ts";
import { adapterContract } from "../adapters/contract.ts";
import { CARDS } from "../fixtures/cards.ts";
import { checkMessage, checkView } from "./block-checker.ts";
import { buttons } from "./workspace.ts";

const FRAMES: Readonly<Record<string, Frame>> = {
  private: { kind: "private" },
  expanded: { kind: "private", expanded: true, notes: ["From report.eml"] },
  direct: { kind: "direct", owner: "UKIM" },
  thread: { kind: "thread", owner: "UKIM" },
  shared: { kind: "shared", owner: "UKIM", sharer: { id: "UKIM", name: "<!here> kim" } },
  page: { kind: "private", pageUrl: "https://bouncecard.example.org" },
  tableless: { kind: "private", tables: false },
};

const STRINGS = /"(?:text|elements|fields|alt_text)"/;

adapterContract({
  name: "Slack",
  readText,
  renderCard: (card) => renderCard(card, { kind: "private" }),
  check: checkMessage,
  visibleText,
});

/** Text of all blocks, in order, Slack's three entities undone. */
function visibleText(payload: unknown): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (key === "text" && typeof part === "string") texts.push(part);
        else if (STRINGS.test(`"${key}"`) || typeof part === "object") walk(part);
      }
    }
  };
  walk((payload as { blocks: unknown }).blocks);
  return texts
    .join("\n")
    .replaceAll(/[`*\u200b]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe.for(Object.entries(FRAMES))("in the frame %s", ([, frame]) => {
  test.for(Object.entries(CARDS))("the card “%s” keeps every limit", ([, card]) => {
    expect(cardForms(card, frame).flatMap(checkMessage)).toEqual([]);
  });
});

test.for(Object.entries(CARDS))("the modal of “%s” keeps every limit", ([, card]) => {
  expect(checkView(resultView(card))).toEqual([]);
  expect(checkView(resultView(card, { expanded: true, notes: ["From a.eml"] }))).toEqual([]);
});

describe.for(locales())("in %s", (locale) => {
  test.for([
    "421",
    "421 vs 500",
    "421 vs 450 vs 451 vs 452 vs 500",
    "5.7.26",
    "mailbox full",
    "577",
    "zzz",
    "",
  ])("the answer to “%s” keeps every limit", async (query) => {
    const { card } = await ask(query, { locale });
    expect(Object.values(FRAMES).flatMap((frame) => checkMessage(renderCard(card, frame)))).toEqual(
      [],
    );
    expect(checkView(resultView(card))).toEqual([]);
  });

  test("an explained bounce keeps every limit", async () => {
    const { card } = await explain("550 5.1.1 <jo@example.net>: User unknown", { locale });
    expect(Object.values(FRAMES).flatMap((frame) => checkMessage(renderCard(card, frame)))).toEqual(
      [],
    );
    expect(checkView(resultView(card, { expanded: true }))).toEqual([]);
  });

  test("forms and App Home keep every limit", () => {
    const home = homeView({ version: "1.0.0", chosen: locale, locale });
    expect([formView(locale), workingView(locale), home].flatMap(checkView)).toEqual([]);
  });
});

describe("short places, in every language", () => {
  const PLACES = {
    24: [
      "modal.decode.title",
      "modal.decode.submit",
      "modal.close",
      "modal.cancel",
      "modal.working.title",
    ],
    " 24": ["modal.result.title", "modal.share.submit", "modal.shared.title", "home.title"],
    75: [
      "button.share",
      "button.details",
      "button.summary",
      "button.page",
      "button.dismiss",
      "home.decode",
    ],
    150: ["picker.placeholder", "modal.paste.placeholder"],
  };
  test.for(locales())("%s: nothing has to be cut", (locale) => {
    const words = wordsFor(locale);
    const tooLong = Object.entries(PLACES).flatMap(([limit, keys]) =>
      keys.filter((key) => words.say(`slack.${key}`).length > Number(limit)),
    );
    expect(tooLong).toEqual([]);
  });
});

describe("a comparison", () => {
  const kinds = (card: Card, frame: Frame) =>
    renderCard(card, frame)
      .blocks.map(({ type }) => type)
      .filter((type) => type === "section" || type === "table");

  test("of two: paired fields, and the whole as one table", () => {
    expect(kinds(CARDS.comparison, { kind: "private" })).toEqual(["section", "table"]);
  });
  test("of five: a section for each, and one table", () => {
    const found = kinds(CARDS["comparison-of-five"], { kind: "private" });
    expect(found.filter((type) => type === "section")).toHaveLength(5);
    expect(found.filter((type) => type === "table")).toHaveLength(1);
  });
  test("short enough for fields alone: no table", () => {
    expect(kinds(CARDS.korean, { kind: "private" })).toEqual(["section"]);
  });
  test("followed by another: the first as a table, the second as pairs", () => {
    const [first] = CARDS.comparison.blocks;
    const blocks = first ? [first, { ...first, title: "Side by side" }] : [];
    const found = kinds({ ...CARDS.comparison, blocks }, { kind: "private" });
    expect(found).toEqual(["table", "section", "section"]);
  });
  test("without tables nothing is lost", () => {
    const text = visibleText(
      renderCard(CARDS["comparison-of-five"], { kind: "private", tables: false }),
    );
    for (const code of ["421", "450", "451", "452", "500"])
      expect(text).toContain(`${code} how to fix it: something`);
  });
});

describe("others read along", () => {
  test.for(["thread", "shared"] as const)(
    "in a %s the buttons carry no recipient",
    async (kind) => {
      const { card } = await explain("550 5.1.1 <jo.doe@example.net>: User unknown", {
        view: "shared",
      });
      const payload = renderCard(card, { kind, owner: "UKIM" });
      expect(JSON.stringify(payload)).not.toContain("jo.doe");
      expect(buttons(payload.blocks).has("share")).toBe(false);
    },
  );

  test("the sharer's name pings nobody", () => {
    const { text } = renderCard(CARDS.bounce, FRAMES.shared as Frame);
    expect(text).toContain("Shared by &lt;!here&gt; kim");
  });
});

test.for([
  ["a search", CARDS.search, true],
  [
    "a code, which has its own buttons to compare",
    { ...CARDS.code, blocks: CARDS.search.blocks },
    false,
  ],
] as const)("choices of %s", ([, card, pressable]) => {
  expect(buttons(renderCard(card, { kind: "private" }).blocks).has("ask")).toBe(pressable);
});

test("in Arabic a code is kept from turning round", () => {
  const payload = JSON.stringify(renderCard(CARDS.arabic, { kind: "private" }));
  expect(payload).toContain("\u2066550 5.1.1\u2069");
});

test("the text for screen readers begins with the title and tells the verdict", () => {
  const { text } = renderCard(CARDS.bounce, { kind: "private" });
  expect(text).toMatch(/^550 5\.1\.1 · No such mailbox\s+Permanent/);
});

test("what a modal remembers is not trusted", () => {
  expect(readMemory("{")).toEqual({ locale: "en" });
  expect(readMemory('{"locale":7,"ticket":[]}')).toEqual({ locale: "en" });
});

test.for(Object.entries(CARDS).filter(([name]) => name !== "huge"))(
  "golden: %s",
  async ([name, card]) => {
    const payload = JSON.stringify(renderCard(card, { kind: "private" }), null, 2);
    await expect(`${payload}\n`).toMatchFileSnapshot(`../golden/slack/${name}.json`);
  },
);
