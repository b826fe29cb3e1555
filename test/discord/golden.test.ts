import { describe, expect, test } from "vitest";
import { type Frame, renderCard, renderPlain } from "../../adapters/discord/card.ts";
import { commandDefinitions } from "../../adapters/discord/commands.ts";
import { formModal } from "../../adapters/discord/modal.ts";
import { wordsFor } from "../../src/index.ts";
import { CARDS } from "../fixtures/cards.ts";

const GOLDEN = "../golden/discord";

const FRAMES: Readonly<Record<string, readonly [keyof typeof CARDS, Frame]>> = {
  code: ["code", { kind: "private", pageUrl: "https://bouncecard.example" }],
  comparison: ["comparison", { kind: "private" }],
  "comparison-of-five": ["comparison-of-five", { kind: "private" }],
  search: ["search", { kind: "private" }],
  unknown: ["unknown", { kind: "private" }],
  help: ["help", { kind: "direct", owner: "1" }],
  bounce: ["bounce", { kind: "private", notes: ["From report.eml"] }],
  "bounce-details": ["bounce", { kind: "private", expanded: true }],
  "bounce-shared": ["bounce", { kind: "shared", owner: "1", sharer: "Kim" }],
  bounces: ["bounces", { kind: "private" }],
  error: ["error", { kind: "private" }],
  hostile: ["hostile", { kind: "private" }],
  arabic: ["arabic", { kind: "private" }],
  korean: ["korean", { kind: "public", owner: "1" }],
};

describe("what Discord gets", () => {
  test.for(Object.entries(FRAMES))("%s", async ([name, [card, frame]]) => {
    await compare(name, renderCard(CARDS[card], frame));
  });

  test("a card in its plain form", async () => {
    await compare("plain", renderPlain(CARDS.bounce, { kind: "private" }));
  });

  test("the form", async () => {
    await compare("form", formModal(wordsFor("en")));
  });

  test("the commands, English", async () => {
    const english = JSON.parse(JSON.stringify(commandDefinitions(), withoutLanguages));
    await compare("commands", english);
  });
});

/** Languages come and go with their words; commands.test.ts checks them. */
function withoutLanguages(key: string, value: unknown): unknown {
  return key.endsWith("_localizations") ? undefined : value;
}

async function compare(name: string, payload: unknown): Promise<void> {
  await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(
    `${GOLDEN}/${name}.json`,
  );
}
