/**
 * A card page against a Hono handler that returns the same bytes from memory, in turn on one machine:
 * `node scripts/bench-web.ts [SECONDS]`. The floor is 0.7.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { serve } from "@hono/node-server";
import autocannon from "autocannon";
import { Hono } from "hono";
import { pino } from "pino";
import { renderCard as renderDiscord } from "../adapters/discord/card.ts";
import { renderCard as renderSlack } from "../adapters/slack/card.ts";
import { startWeb } from "../adapters/web/app.ts";

const FLOOR = 0.7;
const ROUNDS = 5;
const PATH = "/smtp/421-vs-500";

interface Addresses {
  readonly page: string;
  readonly plain: string;
}

async function serveBoth(): Promise<void> {
  const config = { host: "127.0.0.1", port: 0, baseUrl: null, trustedProxies: 0, rateLimit: 1e9 };
  const { url } = await startWeb(config, {
    log: pino({ level: "silent" }),
    version: "bench",
    previews: {
      slack: (card) => renderSlack(card, { kind: "private" }),
      discord: (card) => renderDiscord(card, { kind: "private" }),
    },
    platforms: [],
  });
  const bytes = await (
    await fetch(url + PATH, { headers: { "accept-encoding": "identity" } })
  ).text();
  const plain = new Hono().get(PATH, (context) => context.html(bytes));
  const server = serve({ fetch: plain.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
    process.send?.({ page: url + PATH, plain: `http://127.0.0.1:${port}${PATH}` }),
  );
  process.on("disconnect", () => server.close(() => process.exit()));
}

async function measure(): Promise<void> {
  const started = performance.now();
  const child = fork(import.meta.filename, ["serve"]);
  const [addresses] = (await once(child, "message")) as [Addresses];
  console.log(`start to first answer: ${Math.round(performance.now() - started)} ms`);
  const rates: Record<keyof Addresses, number[]> = { page: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["plain", "page"] as const) rates[name].push(await rate(addresses[name]));
  }
  const [page, plain] = [median(rates.page), median(rates.plain)];
  console.log(
    `card page ${page} requests/s, handler from memory ${plain}, ratio ${(page / plain).toFixed(2)} (floor ${FLOOR})`,
  );
  process.exitCode = page / plain >= FLOOR ? 0 : 1;
  child.disconnect();
}

async function rate(url: string): Promise<number> {
  const duration = Number(process.argv[2] ?? 3);
  const { requests, non2xx, errors } = await autocannon({ url, duration, connections: 20 });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} failed requests`);
  return Math.round(requests.average);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

await (process.argv[2] === "serve" ? serveBoth() : measure());
