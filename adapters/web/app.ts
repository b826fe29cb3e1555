import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { listenError } from "../env.ts";
import type { WebConfig } from "./config.ts";
import { LIMITS } from "./limits.ts";
import type { WebServices } from "./services.ts";
import { createSite } from "./site.ts";
import { createWeb } from "./web.ts";

export { readWebConfig, type WebConfig } from "./config.ts";
export { SAMPLE } from "./sample.ts";
export type { Permission, Platform, Preview, WebServices } from "./services.ts";

export interface RunningWeb {
  /** Where it listens, "http://127.0.0.1:3000". */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the page. Throws a ConfigError where the port is taken or the host is not one of this machine's. */
export async function startWeb(config: WebConfig, services: WebServices): Promise<RunningWeb> {
  const server = createServer({
    headersTimeout: LIMITS.headersTime,
    requestTimeout: LIMITS.requestTime,
  });
  const url = await listen(server, config);
  const web = createWeb(config, createSite(config.baseUrl ?? url, services));
  server.on("request", getRequestListener(web.fetch));
  return { url, stop: () => stop(server) };
}

/** Takes no more requests, and lets those under way end. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LIMITS.stopTime).unref();
  });
}

/** The address that is listened on. */
function listen(server: Server, { host, port }: WebConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, { port: "PORT", host: "HOST" })));
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const name = host.includes(":") ? `[${host}]` : host;
      resolve(`http://${name}:${taken}`);
    });
  });
}
