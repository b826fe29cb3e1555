import { expect, test } from "vitest";
import { ask, explain, plainText } from "../../src/index.ts";

test("escape sequences of a paste reach no terminal", async () => {
  const { card } = await explain(
    "550 5.1.1 \u001b[31mred\u001b[0m <a@example.net>\u009b2J user unknown\u0007",
  );
  expect(plainText(card)).toContain("user unknown");
  expect(JSON.stringify(card)).not.toMatch(/\\u001b|\\u0007|\u009b/);
});

test("nor do those of a query", async () => {
  const { card } = await ask("zzz \u001b]0;title\u0007");
  expect(JSON.stringify(card)).not.toMatch(/\\u001b|\\u0007/);
});
