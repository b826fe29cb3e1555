import { expect, test } from "vitest";
import { warmUp } from "../adapters/warm-up.ts";
import { suggest } from "../src/index.ts";

test("after the start, even the first misspelt word is completed", async () => {
  await warmUp();
  expect(suggest("mailbx ful")[0]?.query).toBe("mailbox-full");
});
