import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLibraryError } from "../../src/bounce/library.ts";
import { readLog } from "../../src/bounce/log.ts";
import { cleanPaste } from "../../src/bounce/paste.ts";
import { readTranscript } from "../../src/bounce/transcript.ts";
import { readWebhook } from "../../src/bounce/webhook.ts";
import { loadTable } from "../../src/catalog/load.ts";

const READERS = { readWebhook, readLog, readTranscript, readLibraryError };

interface Sampled {
  readonly samples: readonly { readonly input: unknown }[];
}

const samples = ["carrier/record", "carrier/log", "carrier/library"].flatMap((table) =>
  Object.values(loadTable<Record<string, Sampled>>(table) ?? {}).flatMap(({ samples }) =>
    samples.map(({ input }) => (typeof input === "string" ? input : JSON.stringify(input))),
  ),
);

/** A sample with a piece cut out, doubled or replaced by noise. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(60), fc.string({ maxLength: 12 }))
  .map(([sample, at, length, noise]) => {
    const from = at % sample.length;
    return sample.slice(0, from) + noise + sample.slice(from + length);
  });

/** Facts are quotations: what is told as a code stands in the text. */
function expectQuoted(text: string) {
  for (const read of Object.values(READERS)) {
    const { kind, deliveries = [] } = read(cleanPaste(text)) ?? {};
    const code = kind === "delivered" ? /^[245]\d\d$/ : /^[45]\d\d$/;
    for (const { replyCode, enhancedCode } of deliveries) {
      if (replyCode) expect(replyCode).toMatch(code);
      if (enhancedCode) expect(enhancedCode).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
    }
  }
}

describe("readers never throw, whatever is pasted", () => {
  test("damaged samples", () => fc.assert(fc.property(mutated, expectQuoted), { numRuns: 1500 }));
  test("any JSON", () => fc.assert(fc.property(fc.json(), expectQuoted), { numRuns: 500 }));
  test("any text", () =>
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectQuoted), {
      numRuns: 500,
    }));
  test("lines of protocol words", () => {
    const word = fc.constantFrom(
      "550",
      "250-",
      "RCPT TO:<a@b.c>",
      "<-",
      "->",
      "S:",
      "C:",
      ".",
      "DATA",
      "354",
      "{",
      '"',
      "=",
      "to=<",
      "status=",
      ": ",
      "[",
      "(",
      "@",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => expectQuoted(words.join(" "))),
      { numRuns: 500 },
    );
  });
});

describe("a megabyte of one thing is read like a line of it", () => {
  const pieces = [
    '{"',
    "[{",
    "[[",
    "to=<a@b.c> ",
    "550 5.1.1 x\n",
    "a@b.c,",
    "(550, b'",
    "key=",
    '"a":',
    "<- 550-x\n",
    "RCPT TO:<a@b.c>\n",
    "{'a@b.c': (550, b'x'), ",
    " ",
    "a",
    "\\",
    "reject=",
    "=> ",
    "::",
    "at x.js:1\n",
  ];
  test.for(pieces)("%j", { timeout: 20_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const read of Object.values(READERS)) expect(() => read(cleanPaste(text))).not.toThrow();
  });
});
