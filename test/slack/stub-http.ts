/** What the stub records and offers, and how it speaks HTTP. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";

export interface Call {
  /** "chat.postMessage", or "respond" for a response_url. */
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  readonly body: any;
  /** What Slack answered. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly result?: any;
}

/** How the next call of a method goes wrong. */
export type Fault =
  | { readonly error: string; readonly needed?: string }
  | { readonly status: number; readonly retryAfter?: number };

export interface StubFile {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly redirect?: string;
}

export interface Stub {
  readonly url: string;
  readonly apiUrl: string;
  readonly calls: Call[];
  readonly locales: Map<string, string>;
  readonly files: Map<string, StubFile>;
  /** Authorization headers that file requests carried. */
  readonly fileTokens: (string | undefined)[];
  readonly channelsOfApp: Set<string>;
  called(method: string): Call[];
  fail(method: string, ...faults: Fault[]): void;
  /** Valid for three seconds and one use. */
  trigger(age?: number): string;
  /** Valid for thirty minutes and five uses. */
  responseUrl(used?: number): string;
  waitFor(method: string, count?: number): Promise<Call[]>;
  /** Sends an envelope over the open socket and resolves to its acknowledgement. */
  sendSocket(type: string, payload: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

/** Form fields that hold JSON are decoded, as Slack does. */
export async function readBody(request: IncomingMessage): Promise<Call["body"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(text);
  const fields = Object.entries(parse(text)).map(([key, value]) => [
    key,
    decode(key, String(value)),
  ]);
  return Object.fromEntries(fields);
}

function decode(key: string, value: string): unknown {
  if (key === "blocks" || key === "view") return JSON.parse(value);
  return value === "true" || value === "false" ? value === "true" : value;
}

export function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
