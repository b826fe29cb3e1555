/**
 * How much CPU a start needs until the program is ready, against a program that only imports discord.js: by the gateway
 * and by the endpoint, from a checkout and from a distribution, with and without Node's compile cache. Reads /proc: Linux.
 */
import { type ChildProcess, execFileSync, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { TOKEN } from "../../test/discord/fake-discord.ts";

const ROUNDS = Number(process.env.BENCH_STARTS ?? 7);
const MOST = 1.3;
/** What the program does once it is ready is not part of its start, but is kept by the compile cache too. */
const UNTIL_WARM_MS = 2_000;

const root = join(import.meta.dirname, "../..");

interface Program {
  readonly args: readonly string[];
  readonly transport: "gateway" | "http";
  /** What it prints when it is ready. */
  readonly ready: string;
}

/** A folder for all that is made here: the distribution, and the compile cache. */
const folder = mkdtempSync(join(tmpdir(), "bouncecard-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const SDK: Program = {
  args: [join(import.meta.dirname, "sdk.js")],
  transport: "gateway",
  ready: "ready",
};

function programs(): Record<string, Program> {
  const checkout = [join(root, "adapters/bouncecard.js"), "start"];
  const distribution = [join(folder, "bouncecard/bin/bouncecard.cjs"), "start"];
  const gateway = { transport: "gateway", ready: "connected to Discord" } as const;
  const http = { transport: "http", ready: "listening for Discord" } as const;
  return {
    "gateway, distribution": { args: distribution, ...gateway },
    "gateway, npm start": { args: checkout, ...gateway },
    "HTTP, distribution": { args: distribution, ...http },
    "HTTP, npm start": { args: checkout, ...http },
    "a bare client that logs in": { ...SDK, args: [join(import.meta.dirname, "client.js")] },
  };
}

export async function reportStart(publicKey: string): Promise<void> {
  buildDistribution();
  const discord = fork(join(import.meta.dirname, "gateway.ts"));
  const [apiUrl] = (await once(discord, "message")) as [string];
  const run = (program: Program, cached: boolean, warm = false) =>
    measure(program, environment(program, { publicKey, apiUrl, cached }), warm);
  const all = programs();
  for (const program of [SDK, ...Object.values(all)]) await run(program, true, true);
  const sdk: { plain: number; cached: number }[] = [];
  const spent = new Map<string, { plain: number; cached: number }[]>();
  for (let round = 0; round < ROUNDS; round++) {
    sdk.push({ plain: await run(SDK, false), cached: await run(SDK, true) });
    for (const [name, program] of Object.entries(all)) {
      const both = { plain: await run(program, false), cached: await run(program, true) };
      spent.set(name, [...(spent.get(name) ?? []), both]);
    }
  }
  discord.kill();
  print(sdk, spent);
}

type Spent = readonly { readonly plain: number; readonly cached: number }[];

function print(sdk: Spent, spent: ReadonlyMap<string, Spent>): void {
  const of = (all: Spent, which: "plain" | "cached") => median(all.map((each) => each[which]));
  console.log(
    `start to ready, CPU against importing discord.js (${of(sdk, "plain").toFixed(0)} ms without ` +
      `Node's compile cache, ${of(sdk, "cached").toFixed(0)} ms with it):`,
  );
  for (const [name, all] of spent) {
    const ratio = (ours: "plain" | "cached", theirs: "plain" | "cached") =>
      median(all.map((each, i) => each[ours] / (sdk[i]?.[theirs] ?? Number.NaN)));
    const shipped = ratio("cached", "plain");
    console.log(
      `  ${name}: without the cache on either side ${ratio("plain", "plain").toFixed(2)} x, ` +
        `with it on both ${ratio("cached", "cached").toFixed(2)} x, as it is (with) against a plain import ` +
        `${shipped.toFixed(2)} x (at most ${MOST}: ${shipped <= MOST ? "kept" : "MISSED"})`,
    );
  }
}

function buildDistribution(): void {
  const out = join(folder, "bouncecard");
  execFileSync(process.execPath, [join(root, "scripts/build.ts"), out]);
  symlinkSync(join(root, "node_modules"), join(out, "node_modules"));
}

function environment(
  { transport }: Program,
  { publicKey, apiUrl, cached }: { publicKey: string; apiUrl: string; cached: boolean },
): NodeJS.ProcessEnv {
  const http = { DISCORD_PUBLIC_KEY: publicKey, DISCORD_HOST: "127.0.0.1", DISCORD_PORT: "0" };
  const gateway = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl };
  const cache = { NODE_COMPILE_CACHE: join(folder, "cache") };
  return {
    ...process.env,
    ...(transport === "http" ? http : gateway),
    ...(cached ? cache : { NODE_DISABLE_COMPILE_CACHE: "1" }),
  };
}

/** Milliseconds of CPU until the program is ready. `warm`: it may end by itself, so that Node writes its cache. */
async function measure(program: Program, env: NodeJS.ProcessEnv, warm: boolean): Promise<number> {
  const child = spawn(process.execPath, program.args, {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const used = await new Promise<number>((resolve) => {
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      if (output.includes(program.ready)) resolve(cpu(child));
    });
  });
  if (warm) await delay(UNTIL_WARM_MS);
  child.kill(warm ? "SIGTERM" : "SIGKILL");
  await exited;
  return used;
}

/** Nanoseconds on a CPU are the first number of schedstat; all threads count, the compiler's and the collector's too. */
function cpu({ pid }: ChildProcess): number {
  const tasks = `/proc/${pid}/task`;
  const times = readdirSync(tasks).map((task) =>
    Number(readFileSync(join(tasks, task, "schedstat"), "utf8").split(" ")[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
