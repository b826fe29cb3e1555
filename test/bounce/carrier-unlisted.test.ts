import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

interface Unlisted {
  readonly name: string;
  readonly input: string;
  readonly kind: string;
  /** Recipient, reply code, enhanced code. */
  readonly deliveries: readonly (readonly (string | null)[])[];
}

const FILE = new URL("../fixtures/carriers.json", import.meta.url);
const unlisted: Unlisted[] = JSON.parse(readFileSync(FILE, "utf8"));

test.for(unlisted)("read without a rule of its own: $name", async ({ input, kind, deliveries }) => {
  const bounce = await readBounce(input);
  const told = bounce.deliveries.map((one) => [one.recipient, one.replyCode, one.enhancedCode]);
  expect({ kind: bounce.kind, told }).toEqual({ kind, told: deliveries });
});
