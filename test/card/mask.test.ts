import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAddresses } from "../../src/card/mask.ts";

test.for([
  ["550 5.1.1 <kim@example.org>: unknown", "550 5.1.1 <k…@example.org>: unknown"],
  ["RCPT TO:<o'brien+tag@mail.example.com>", "RCPT TO:<o…@mail.example.com>"],
  ["to=jo@example.org, orig_to=x@example.net", "to=j…@example.org, orig_to=x…@example.net"],
  ["김@예시.한국", "김…@예시.한국"],
  ["no address @ here, 5.1.1", "no address @ here, 5.1.1"],
] as const)("%s", ([text, masked]) => expect(maskAddresses(text)).toBe(masked));

test("no local part of two or more letters survives", () => {
  const local = fc.stringMatching(/^[a-z][a-z0-9.+_-]{1,20}[a-z0-9]$/);
  fc.assert(
    fc.property(local, fc.string(), fc.string(), (name, before, after) => {
      const text = `${before} ${name}@example.com ${after}`;
      expect(maskAddresses(text)).not.toContain(` ${name}@example.com`);
    }),
  );
});
