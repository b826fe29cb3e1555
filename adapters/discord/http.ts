import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { APIInteraction, APIInteractionResponse } from "discord.js";
import type { Logger } from "pino";
import { listenError } from "../env.ts";
import type { EndpointConfig } from "./config.ts";
import { logFailure } from "./log.ts";
import type { FirstAnswer } from "./responder.ts";
import { createVerifier } from "./signature.ts";
import { CALLBACK, INTERACTION } from "./wire.ts";

/** A message and what Discord resolves with it; files are fetched, not received. */
const MAX_BODY_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 10_000;

type Answer = (interaction: APIInteraction, first: FirstAnswer) => Promise<void>;

export interface Endpoint {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens for interactions that Discord posts, on any path. Rejects with a ConfigError where the port is taken. */
export async function startEndpoint(
  { publicKey, host, port }: EndpointConfig,
  answer: Answer,
  log: Logger,
): Promise<Endpoint> {
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS },
    createListener(publicKey, answer, log),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(listenError(error, { port: "DISCORD_PORT", host: "DISCORD_HOST" })),
    );
    server.listen(port, host, resolve);
  });
  server.on("error", (error) => logFailure({ log }, "http", error));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => close(server),
  };
}

/** One request: checked first, then answered. https://docs.discord.com/developers/interactions/overview */
function createListener(publicKey: string, answer: Answer, log: Logger) {
  const isSigned = createVerifier(publicKey);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== "POST") return end(response, 405);
      const body = await readBody(request);
      if (!body) return end(response, 413);
      const signature = String(request.headers["x-signature-ed25519"] ?? "");
      const timestamp = String(request.headers["x-signature-timestamp"] ?? "");
      if (!isSigned({ signature, timestamp, body })) return end(response, 401);
      await answerBody(body, response, answer);
    } catch (error) {
      logFailure({ log }, "http", error);
      if (!response.headersSent) end(response, 400);
    }
  };
}

async function answerBody(body: Buffer, response: ServerResponse, answer: Answer): Promise<void> {
  const interaction = JSON.parse(body.toString("utf8")) as { type: number };
  if (interaction.type === INTERACTION.ping) return endJson(response, { type: CALLBACK.pong });
  await answer(interaction as APIInteraction, async (first) => {
    endJson(response, first);
    return undefined;
  });
  if (!response.headersSent) end(response, 500);
}

/** Undefined where it is too large. Events, since an iterator costs more than the whole answer. */
function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", reject);
  });
}

/** Answers that are kept are printed once. */
const printed = new WeakMap<object, string>();

/** As a string, which goes out with the headers in one write; bytes would need another. */
function endJson(response: ServerResponse, value: APIInteractionResponse): void {
  const data = "data" in value ? value.data : undefined;
  const known = data && printed.get(data);
  const body = known ?? JSON.stringify(value);
  if (data && !known) printed.set(data, body);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-length": 0 });
  response.end();
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
