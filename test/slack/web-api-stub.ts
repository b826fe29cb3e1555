/** A Slack of our own for tests: Web API, response_urls, files and Socket Mode, all recorded, over real HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { checkMessage, checkView } from "./block-checker.ts";
import {
  type Call,
  type Fault,
  json,
  pause,
  readBody,
  type Stub,
  type StubFile,
} from "./stub-http.ts";

export type { Call, Fault, Stub } from "./stub-http.ts";

export async function startStub(): Promise<Stub> {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const triggers = new Map<string, { born: number; used: boolean }>();
  const urls = new Map<string, { born: number; uses: number }>();
  const views = new Map<string, { hash: string }>();
  const locales = new Map<string, string>();
  const files = new Map<string, StubFile>();
  const fileTokens: (string | undefined)[] = [];
  const channelsOfApp = new Set<string>();
  let count = 0;

  const methods: Record<string, (body: Call["body"]) => object> = {
    "auth.test": () => ({ user_id: "UBOT", bot_id: "BBOT", team_id: "T1" }),
    "users.info": ({ user }) =>
      user.startsWith("X")
        ? { ok: false, error: "user_not_found" }
        : { user: { id: user, locale: locales.get(user) ?? "en-US" } },
    "chat.postMessage": (body) => posted(body),
    "chat.postEphemeral": (body) => posted(body),
    "chat.delete": () => ({}),
    "views.open": (body) => opened(body),
    "views.push": (body) => opened(body),
    "views.publish": ({ view }) => checked(checkView(view), { view: { id: "VHOME" } }),
    "views.update": ({ view_id, hash, view }) => {
      const known = views.get(view_id);
      if (!known) return { ok: false, error: "not_found" };
      if (hash && hash !== known.hash) return { ok: false, error: "hash_conflict" };
      return checked(checkView(view), { view: { ...view, id: view_id, hash: known.hash } });
    },
    "files.info": ({ file }) => ({
      file: { id: file, name: "full.eml", url_private_download: `${base()}/files/${file}` },
    }),
    "apps.connections.open": () => ({ url: `${base().replace("http", "ws")}/socket` }),
  };

  function posted(body: Call["body"]): object {
    const outside = /^[CG]/.test(body.channel) && !channelsOfApp.has(body.channel);
    if (outside) return { ok: false, error: "not_in_channel" };
    if (body.thread_ts === "") return { ok: false, error: "invalid_thread_ts" };
    return checked(checkMessage(body), { ts: `${++count}.0`, channel: body.channel });
  }

  function opened({ trigger_id, view }: Call["body"]): object {
    const trigger = triggers.get(trigger_id);
    if (!trigger) return { ok: false, error: "invalid_trigger_id" };
    if (Date.now() - trigger.born > 3_000) return { ok: false, error: "expired_trigger_id" };
    if (trigger.used) return { ok: false, error: "exchanged_trigger_id" };
    trigger.used = true;
    const id = `V${++count}`;
    views.set(id, { hash: `hash-${id}` });
    return checked(checkView(view), { view: { ...view, id, hash: `hash-${id}` } });
  }

  function checked(complaints: string[], result: object): object {
    return complaints.length ? { ok: false, error: "invalid_blocks", complaints } : result;
  }

  function answerApi(method: string, body: Call["body"], response: ServerResponse): void {
    const fault = faults.get(method)?.shift();
    if (fault && "status" in fault) {
      calls.push({ method, body });
      const headers =
        fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
      response.writeHead(fault.status, headers).end();
      return;
    }
    const result = fault
      ? { ok: false, ...fault }
      : (methods[method]?.(body) ?? { ok: false, error: "unknown_method" });
    calls.push({ method, body, result });
    json(response, { ok: true, ...result });
  }

  function answerResponseUrl(id: string, body: Call["body"], response: ServerResponse): void {
    const url = urls.get(id);
    const fault = faults.get("respond")?.shift();
    if (fault && "status" in fault) return void response.writeHead(fault.status).end();
    if (!url || url.uses >= 5 || Date.now() - url.born > 30 * 60_000)
      return void response.writeHead(404).end("used_url");
    url.uses += 1;
    calls.push({ method: "respond", body });
    const complaints = body.delete_original ? [] : checkMessage(body);
    if (complaints.length)
      return void response.writeHead(400).end(`invalid_blocks ${complaints.join("; ")}`);
    json(response, { ok: true });
  }

  function answerFile(id: string, request: IncomingMessage, response: ServerResponse): void {
    fileTokens.push(request.headers.authorization);
    const file = files.get(id);
    if (!file) return void response.writeHead(404).end();
    if (file.redirect) return void response.writeHead(302, { location: file.redirect }).end();
    response.writeHead(200, { "content-type": file.type ?? "message/rfc822" }).end(file.body);
  }

  const server = createServer(async (request, response) => {
    const [, area, id = ""] = (request.url ?? "").split("/");
    const body = await readBody(request);
    if (area === "api") answerApi(id, body, response);
    else if (area === "response") answerResponseUrl(id, body, response);
    else if (area === "files") answerFile(id, request, response);
    else response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ server, path: "/socket" });
  sockets.on("connection", (socket) => socket.send(JSON.stringify({ type: "hello" })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const called = (method: string) => calls.filter((call) => call.method === method);

  return {
    url: base(),
    apiUrl: `${base()}/api/`,
    calls,
    locales,
    files,
    fileTokens,
    channelsOfApp,
    called,
    fail: (method, ...next) => void faults.set(method, [...(faults.get(method) ?? []), ...next]),
    trigger(age = 0) {
      const id = `trigger-${++count}`;
      triggers.set(id, { born: Date.now() - age, used: false });
      return id;
    },
    responseUrl(used = 0) {
      const id = String(++count);
      urls.set(id, { born: Date.now(), uses: used });
      return `${base()}/response/${id}`;
    },
    async waitFor(method, wanted = 1) {
      for (let i = 0; i < 400 && called(method).length < wanted; i++) await pause();
      if (called(method).length < wanted) {
        const seen = calls.map((call) => call.method).join(", ");
        throw new Error(`${wanted} × ${method} did not come; seen: ${seen}`);
      }
      return called(method);
    },
    async sendSocket(type, payload) {
      const [socket] = sockets.clients;
      if (!socket) throw new Error("no socket is open");
      const envelope = {
        type,
        payload,
        envelope_id: `e${++count}`,
        accepts_response_payload: true,
      };
      const answered = new Promise((resolve) =>
        socket.once("message", (data) => resolve(JSON.parse(String(data)))),
      );
      socket.send(JSON.stringify(envelope));
      return answered;
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
