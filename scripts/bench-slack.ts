/**
 * `npm run bench:slack`: what a request costs, as CPU time of the server process, against a bare Bolt app.
 *
 * Servers run as processes of their own (scripts/bench-slack/server.ts); this process signs and sends, and takes the
 * answers at their response_url. The servers take turns within each round, so that a busy machine slows all alike; the
 * ratio of each round is taken, then the median of the ratios.
 */
import { type ChildProcess, fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { stringify } from "node:querystring";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 300);
const CONCURRENCY = 4;
const SECRET = "bench";

/** Name of a measurement → server, text of the command, name of what it is compared with, and the most it may cost. */
const MEASURED = {
  "empty Bolt, leanest": { server: "lean", text: "421" },
  "Bolt as it comes, one listener": { server: "default", text: "421" },
  "/smtp 421": { server: "bouncecard", text: "421", against: "empty Bolt, leanest", most: 1.15 },
  "/smtp code 421 (never kept)": {
    server: "bouncecard",
    text: "code 421",
    against: "empty Bolt, leanest",
  },
  "/smtp mailbx ful": {
    server: "bouncecard",
    text: "mailbx ful",
    against: "empty Bolt, leanest",
    most: 9,
  },
  "/smtp 421, whole app": {
    server: "bouncecard",
    text: "421",
    against: "Bolt as it comes, one listener",
    most: 1,
  },
  "/smtp 421 vs 500": { server: "bouncecard", text: "421 vs 500", against: "empty Bolt, leanest" },
} as const;

type Measurement = keyof typeof MEASURED;
type ServerName = (typeof MEASURED)[Measurement]["server"];

interface Server {
  readonly process: ChildProcess;
  readonly port: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
const awaited = new Map<string, () => void>();
let sent = 0;

const slack = createServer((incoming, response) => {
  incoming.resume().on("end", () => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"ok":true,"user_id":"UBOT","bot_id":"BBOT","user":{"locale":"en-US"}}');
    awaited.get(incoming.url ?? "")?.();
  });
});
await new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", resolve));
const slackUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;

const names = ["lean", "default", "bouncecard"] as const;
const servers = new Map<ServerName, Server>();
for (const name of names) servers.set(name, await startServer(name));

const micros = new Map<Measurement, number[]>();
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, { server, text }] of Object.entries(MEASURED)) {
    const spent = await measure(servers.get(server), text);
    // The first rounds are for the compiler.
    if (round >= 0)
      micros.set(name as Measurement, [...(micros.get(name as Measurement) ?? []), spent]);
  }
}
report();
for (const { process: child } of servers.values()) child.kill();
slack.close();
slack.closeAllConnections();
agent.destroy();

function startServer(name: ServerName): Promise<Server> {
  const child = fork(new URL("./bench-slack/server.ts", import.meta.url), [name], {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: "xoxb-bench",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${slackUrl}/api/`,
      SLACK_HOST: "127.0.0.1",
      SLACK_PORT: "0",
    },
  });
  return new Promise((resolve) => {
    child.once("message", (port) => resolve({ process: child, port: Number(port) }));
  });
}

/** Microseconds of CPU per request, user and system together. */
async function measure(server: Server | undefined, text: string): Promise<number> {
  if (!server) throw new Error("no server");
  const before = await cpu(server);
  const lanes = Array.from({ length: CONCURRENCY }, async () => {
    for (let i = 0; i < REQUESTS / CONCURRENCY; i++) await ask(server.port, text);
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

/** One slash command, until its answer has come to the response_url. */
async function ask(port: number, text: string): Promise<void> {
  const path = `/response/${++sent}`;
  const answered = new Promise<void>((resolve) => awaited.set(path, resolve));
  const body = stringify({
    token: "x",
    command: "/smtp",
    text,
    team_id: "T1",
    team_domain: "example",
    user_id: "UKIM",
    user_name: "kim",
    channel_id: "C1",
    channel_name: "general",
    api_app_id: "A1",
    trigger_id: "1.2.3",
    is_enterprise_install: "false",
    response_url: slackUrl + path,
  });
  await post(port, body);
  await answered;
  awaited.delete(path);
}

function post(port: number, body: string): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${signature}`,
  };
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/slack/events", method: "POST", headers, agent })
      .on("response", (response) => response.resume().on("end", resolve))
      .on("error", reject)
      .end(body);
  });
}

function report(): void {
  for (const [name, wanted] of Object.entries(MEASURED)) {
    const own = micros.get(name as Measurement) ?? [];
    const line = `${name.padEnd(32)} ${median(own).toFixed(0).padStart(6)} µs CPU`;
    if (!("against" in wanted)) {
      console.log(line);
      continue;
    }
    const other = micros.get(wanted.against) ?? [];
    const ratio = median(own.map((spent, i) => spent / (other[i] ?? spent)));
    const most = "most" in wanted ? ` (at most ${wanted.most})` : "";
    console.log(`${line}  ${ratio.toFixed(2)} × ${wanted.against}${most}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
