import { expect, test } from "vitest";
import type { PatternRule } from "../../src/bounce/carrier/rules.ts";
import { isRuleLine } from "../../src/bounce/paste/rule-lines.ts";
import { readBounce } from "../../src/bounce/read.ts";
import { loadTable } from "../../src/catalog/load.ts";

const { lines, texts } = loadTable<Record<"lines" | "texts", readonly PatternRule[]>>(
  "carrier/rule-line",
) ?? { lines: [], texts: [] };

test.for(lines)("a line of a $name is no reply: $sample", async ({ sample }) => {
  expect(isRuleLine(sample)).toBe(true);
  expect((await readBounce(sample)).kind).toBe("not-a-bounce");
});

test.for(texts)("a $name is no failure", async ({ sample }) => {
  expect((await readBounce(sample)).kind).toBe("not-a-bounce");
});

test.for([
  "- 550 5.1.1 <kim@example.com>: Recipient address rejected: User unknown",
  "for <kim@example.com>: 550 5.1.1 User unknown",
  "return code 550: mailbox unavailable",
  "kim@example.com    550 5.1.1 User unknown",
  "error = 550 5.1.1 User unknown",
  "last_reply=550 5.1.1 User unknown",
  "550 : User unknown",
  "it failed with 550 5.1.1 User unknown",
  "{'kim@example.com': (550, b'5.1.1 User unknown')}",
  'Error: "550 5.1.1 User unknown"',
  "if I send to kim@example.com I get 550 5.1.1 User unknown",
])("a failure stays one: %s", async (line) => {
  expect(isRuleLine(line)).toBe(false);
  expect((await readBounce(line)).kind).toBe("bounce");
});

test("a rule above a failure does not hide it", async () => {
  const text =
    "/example\\.com$/  550 5.1.8 Sender address rejected\nand the log says:\n550 5.1.1 <kim@example.com>: User unknown";
  const { deliveries } = await readBounce(text);
  expect(deliveries).toMatchObject([{ recipient: "kim@example.com", enhancedCode: "5.1.1" }]);
});
