import { describe, expect, test } from "vitest";
import type { Service } from "../../src/bounce/carrier/service.ts";
import { readLog } from "../../src/bounce/log.ts";
import { cleanPaste } from "../../src/bounce/paste.ts";
import { readWebhook } from "../../src/bounce/webhook.ts";
import { loadTable } from "../../src/catalog/load.ts";

interface Sample {
  readonly input: unknown;
  readonly expect: { readonly kind: string } & Readonly<Record<string, string | null>>;
}

const services = loadTable<Record<string, Service & { samples: Sample[] }>>("carrier/record") ?? {};
const samples = Object.entries(services).flatMap(([name, service]) =>
  service.samples.map((sample, index) => ({ name: `${name} ${index + 1}`, sample })),
);

const print = (input: unknown, indent?: number) =>
  typeof input === "string" ? input : JSON.stringify(input, null, indent);

function read(text: string) {
  const paste = cleanPaste(text);
  return readWebhook(paste) ?? readLog(paste);
}

describe("every service's samples are read", () => {
  test.for(samples)("$name", ({ sample }) => {
    const { kind, ...facts } = sample.expect;
    const bounce = read(print(sample.input));
    expect({ kind: bounce?.kind, delivery: bounce?.deliveries[0] }).toMatchObject({
      kind,
      delivery: facts,
    });
    expect(bounce?.deliveries).toHaveLength(1);
  });

  test.for(samples.filter(({ sample }) => typeof sample.input === "object"))(
    "$name, printed on many lines with HTTP headers in front",
    ({ sample }) => {
      const head =
        "POST /hooks/mail HTTP/1.1\nHost: app.example.net\nContent-Type: application/json\n\n";
      const bounce = read(head + print(sample.input, 4));
      expect(bounce?.kind).toBe(sample.expect.kind);
      expect(bounce?.deliveries[0]?.enhancedCode ?? null).toBe(sample.expect.enhancedCode ?? null);
    },
  );
});
