/**
 * A small Discord: its REST API, its gateway and its CDN on one port of this machine. It keeps Discord's rules where a
 * bot could break them: one first answer to an interaction, private messages only by the first answer or a follow-up.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

export const APP = "1100000000000000001";
export const BOT = "1100000000000000002";
export const GUILD = "1100000000000000003";
export const CHANNEL = "1100000000000000004";
export const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.fake.token";

export interface Body {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly type?: number;
  readonly data?: Body & Record<string, unknown>;
  readonly [key: string]: unknown;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Body;
}

export interface Refusal {
  readonly status: number;
  readonly code?: number;
}

interface Packet {
  readonly op: number;
  readonly d: unknown;
  readonly t?: string;
  readonly s?: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

export async function startFakeDiscord({ shards = 1 } = {}) {
  const calls: Call[] = [];
  const refusals = new Map<string, Refusal>();
  const files = new Map<string, Buffer>();
  const acknowledged = new Set<string>();
  const identified: { shard: number; intents: number }[] = [];
  const sockets = new Map<number, WebSocket>();
  let resumes = 0;
  let sequence = 0;
  let forcePrivate = false;

  const server = createServer((request, response) => void serve(request, response));
  const gateway = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const gatewayUrl = `ws://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", url);
    const file = files.get(pathname);
    if (file) return void response.writeHead(200).end(file);
    const text = (await request.toArray()).join("");
    const path = pathname.replace("/api/v10", "");
    const call = { method: request.method ?? "", path, body: text ? JSON.parse(text) : {} };
    calls.push(call);
    const isOurs = [undefined, `Bot ${TOKEN}`].includes(request.headers.authorization);
    const refusal = isOurs ? (findRefusal(call) ?? ruleBroken(call)) : { status: 401 };
    if (refusal)
      return sendJson(response, refusal.status, { code: refusal.code ?? 0, message: "no" });
    sendJson(response, 200, answerTo(call));
  }

  function findRefusal({ method, path }: Call): Refusal | undefined {
    for (const [pattern, refusal] of refusals)
      if (`${method} ${path}`.includes(pattern)) return refusal;
    return undefined;
  }

  function ruleBroken({ path }: Call): Refusal | undefined {
    const id = path.match(/^\/interactions\/(\d+)\//)?.[1];
    if (id === undefined) return undefined;
    if (acknowledged.has(id)) return { status: 400, code: 40_060 };
    acknowledged.add(id);
    return undefined;
  }

  function answerTo({ method, path, body }: Call): unknown {
    if (path === "/gateway/bot")
      return {
        url: gatewayUrl,
        shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      };
    if (path === "/applications/@me") return { id: APP };
    if (path.endsWith("/commands")) return body;
    if (path === "/users/@me/channels") return { id: "1100000000000000009", type: 1 };
    const posted = { id: "1100000000000000010", ...(body.data ?? body) };
    const flags = (posted.flags ?? 0) | (forcePrivate ? 64 : 0);
    const message = { ...posted, flags };
    if (path.startsWith("/interactions/"))
      return { interaction: {}, resource: { type: 4, message } };
    return method === "DELETE" ? undefined : message;
  }

  gateway.on("connection", (socket) => {
    const send = (packet: Packet) => socket.send(JSON.stringify(packet));
    send({ op: 10, d: { heartbeat_interval: 40_000 } });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Record<string, unknown> };
      if (op === 1) send({ op: 11, d: null });
      if (op === 2) identify(socket, d as never);
      if (op === 6) {
        resumes += 1;
        sockets.set(0, socket);
        send({ op: 0, t: "RESUMED", s: ++sequence, d: {} });
      }
    });
  });

  function identify(socket: WebSocket, d: { token: string; intents: number; shard: number[] }) {
    const [shard = 0] = d.shard;
    sockets.set(shard, socket);
    identified.push({ shard, intents: d.intents });
    const user = { id: BOT, username: "bouncecard", discriminator: "0", bot: true };
    const guilds = shard === 0 ? [{ id: GUILD, unavailable: true }] : [];
    dispatch(
      "READY",
      {
        v: 10,
        user,
        guilds,
        session_id: `s${shard}`,
        resume_gateway_url: gatewayUrl,
        application: { id: APP, flags: 0 },
      },
      shard,
    );
    if (shard === 0)
      dispatch("GUILD_CREATE", {
        id: GUILD,
        name: "Home",
        preferred_locale: "en-US",
        channels: [],
        members: [],
        roles: [],
        emojis: [],
      });
  }

  function dispatch(t: string, d: unknown, shard = 0): void {
    sockets.get(shard)?.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
  }

  return {
    url,
    apiUrl: `${url}/api`,
    calls,
    identified,
    dispatch,
    resumes: () => resumes,
    connections: () => gateway.clients.size,
    /** Makes calls whose "METHOD /path" contains `pattern` fail. */
    refuse: (pattern: string, refusal: Refusal) => void refusals.set(pattern, refusal),
    accept: (pattern: string) => void refusals.delete(pattern),
    /** As a server that lets no apps of members post for everybody. */
    keepPrivate(): void {
      forcePrivate = true;
    },
    /** Puts a file on the CDN; its address. */
    upload(name: string, bytes: Buffer | string): string {
      const path = `/ephemeral-attachments/1/2/${name}`;
      files.set(path, Buffer.from(bytes));
      return url + path;
    },
    dropConnections: () => {
      for (const socket of sockets.values()) socket.close(4000);
    },
    reset(): void {
      calls.length = 0;
      refusals.clear();
      forcePrivate = false;
    },
    async stop(): Promise<void> {
      for (const socket of gateway.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (value === undefined) return void response.writeHead(204).end();
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
