import { type IncomingMessage, request as plainRequest, type RequestOptions } from "node:http";
import { request as tlsRequest } from "node:https";
import { text } from "node:stream/consumers";
import type { webApi } from "@slack/bolt";

type SlackFetch = webApi.FetchFunction;
type SlackResponse = Awaited<ReturnType<SlackFetch>>;

/**
 * What the SDK sends to Slack by, in place of the global `fetch`: the same for less than half of the processor time,
 * and with a time limit for every request (Bolt sets none for a response_url). Redirects are not followed.
 */
export function createSlackFetch(timeoutMs: number): SlackFetch {
  return async (url, { method = "POST", headers, body, signal } = {}) => {
    // Multipart forms belong to file uploads, which this app does not make.
    if (typeof body !== "string") throw new TypeError("only text is sent to Slack");
    const target = new URL(url);
    const options = {
      method,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      timeout: timeoutMs,
      ...(signal ? { signal } : {}),
    };
    return toResponse(await send(target, options, body), target);
  };
}

function send(target: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  const request = target.protocol === "https:" ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(target, options, resolve);
    sent.on("timeout", () => sent.destroy(new Error("timeout")));
    sent.on("error", (cause: NodeJS.ErrnoException) => {
      // Slack closed a kept connection while we were about to use it: nothing was read there, so a new one is tried.
      if (sent.reusedSocket && cause.code === "ECONNRESET")
        send(target, options, body).then(resolve, reject);
      else reject(new TypeError("fetch failed", { cause }));
    });
    sent.end(body);
  });
}

async function toResponse(incoming: IncomingMessage, { href }: URL): Promise<SlackResponse> {
  const { statusCode: status = 0, statusMessage: statusText = "", headers } = incoming;
  const body = await text(incoming);
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    url: href,
    headers: {
      get: (name) => String(headers[name.toLowerCase()] ?? "") || null,
      entries: () => fields as [string, string][],
    },
    text: async () => body,
    json: async () => JSON.parse(body),
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  };
}
