/**
 * `npm run bench:discord`: what an interaction costs over HTTP, as CPU time of the server process, against a bare
 * server that only verifies the signature; how long autocomplete takes; how long the start takes.
 *
 * Servers run as processes of their own (scripts/bench-discord/server.ts); this process signs and sends. They take turns
 * within each round, so that a busy machine slows all alike; the ratio of each round is taken, then the median.
 */
import { type ChildProcess, fork } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { command, typing } from "./bench-discord/interactions.ts";
import { reportStart } from "./bench-discord/start.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 400);
const CONCURRENCY = 4;

const keys = generateKeyPairSync("ed25519");
const jwk = keys.publicKey.export({ format: "jwk" });
const PUBLIC_KEY = Buffer.from(jwk.x ?? "", "base64url").toString("hex");

/** Name of a measurement → what is asked, and the most it may cost against the bare server. */
const MEASURED = {
  "/smtp 421": { body: command("421"), most: 1.3 },
  "/smtp 421 vs 500": { body: command("421 vs 500"), most: 1.3 },
  "/smtp code 421 (never kept)": { body: command("code 421"), most: null },
  "/bounce, a pasted line": { body: command("550 5.1.1 User unknown"), most: null },
  "autocomplete, a code (kept)": { body: typing("421 vs 5"), most: null },
  "autocomplete, words": { body: typing("mailbox f"), most: null },
} as const;

interface Server {
  readonly process: ChildProcess;
  readonly port: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });
const bare = await startServer("bare");
const ours = await startServer("bouncecard");

await reportCost();
await reportAutocomplete();
for (const { process: child } of [bare, ours]) child.kill();
agent.destroy();
await reportStart(PUBLIC_KEY);

async function reportCost(): Promise<void> {
  const ratios = new Map<string, number[]>();
  const micros = new Map<string, number[]>();
  for (let round = -6; round < ROUNDS; round++) {
    for (const [name, { body }] of Object.entries(MEASURED)) {
      const least = await measure(bare, body);
      const spent = await measure(ours, body);
      // The compiler is still at work in the first rounds.
      if (round < 0) continue;
      ratios.set(name, [...(ratios.get(name) ?? []), spent / least]);
      micros.set(name, [...(micros.get(name) ?? []), spent]);
    }
  }
  for (const [name, { most }] of Object.entries(MEASURED)) {
    const ratio = quantile(ratios.get(name) ?? [], 0.5);
    const target = most === null ? "" : ` (at most ${most}: ${ratio <= most ? "kept" : "MISSED"})`;
    const spent = Math.round(quantile(micros.get(name) ?? [], 0.5));
    console.log(`${name}: ${spent} µs of CPU, ${ratio.toFixed(2)} x the bare server${target}`);
  }
}

/** Fifty people typing at once, each letter a request. Signed before, since signing takes this process as long as the answer. */
async function reportAutocomplete(): Promise<void> {
  const typed = [
    "4",
    "42",
    "421",
    "421 vs",
    "421 vs 5",
    "mailb",
    "mailbox f",
    "mailbx ful",
    "5.7.",
  ];
  const signed = typed.map((text) => signedRequest(typing(text)));
  const next = (i: number) => signed[i % signed.length] ?? signedRequest(typing(""));
  const times: number[] = [];
  const lanes = Array.from({ length: 50 }, async (_, lane) => {
    for (let i = 0; i < 40; i++) {
      const start = performance.now();
      await send(ours.port, next(lane + i));
      if (i >= 5) times.push(performance.now() - start);
    }
  });
  await Promise.all(lanes);
  const alone: number[] = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    await send(ours.port, next(i));
    alone.push(performance.now() - start);
  }
  const [median, p99] = [quantile(alone, 0.5), quantile(times, 0.99)];
  console.log(
    `autocomplete: median ${median.toFixed(1)} ms alone (at most 5), ` +
      `${quantile(times, 0.5).toFixed(1)} ms with 50 at once, p99 ${p99.toFixed(0)} ms (at most 100)`,
  );
}

function startServer(name: string): Promise<Server> {
  const child = fork(new URL("./bench-discord/server.ts", import.meta.url), [name], {
    env: {
      ...process.env,
      DISCORD_PUBLIC_KEY: PUBLIC_KEY,
      DISCORD_HOST: "127.0.0.1",
      DISCORD_PORT: "0",
    },
  });
  return new Promise((resolve) => {
    child.once("message", (port) => resolve({ process: child, port: Number(port) }));
  });
}

/** Microseconds of CPU per request, user and system together. */
async function measure(server: Server, body: string): Promise<number> {
  const before = await cpu(server);
  const lanes = Array.from({ length: CONCURRENCY }, async () => {
    for (let i = 0; i < REQUESTS / CONCURRENCY; i++) await send(server.port, signedRequest(body));
  });
  await Promise.all(lanes);
  return ((await cpu(server)) - before) / REQUESTS;
}

function cpu({ process: child }: Server): Promise<number> {
  const answer = new Promise<number>((resolve) =>
    child.once("message", (used) => resolve(Number(used))),
  );
  child.send("cpu");
  return answer;
}

interface SignedRequest {
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

function signedRequest(body: string): SignedRequest {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = sign(null, Buffer.from(timestamp + body), keys.privateKey).toString("hex");
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "x-signature-ed25519": signature,
    "x-signature-timestamp": timestamp,
  };
  return { headers, body };
}

function send(port: number, { headers, body }: SignedRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, agent, method: "POST", headers }, (incoming) => {
      if (incoming.statusCode !== 200) reject(new Error(`HTTP ${incoming.statusCode}`));
      incoming.resume().on("end", resolve);
    });
    outgoing.on("error", reject).end(body);
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
