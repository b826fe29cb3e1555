/** A server to be measured, warm: "bare" or "bouncecard". Tells its port, then its CPU time whenever asked. */
import { createPublicKey, verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { startDiscord } from "../../adapters/discord/app.ts";
import { readDiscordConfig } from "../../adapters/discord/config.ts";
import { warmUp } from "../../adapters/warm-up.ts";

// A bench that was broken off leaves nobody behind.
process.once("disconnect", () => process.exit());
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.send?.(process.argv[2] === "bare" ? await startBare() : await startBouncecard());

async function startBouncecard(): Promise<number | null> {
  const config = readDiscordConfig(process.env);
  if (!config) throw new Error("DISCORD_ variables are missing");
  const log = pino({ level: "info" }, { write: () => {} });
  const { port } = await startDiscord(config, { log });
  await warmUp();
  return port;
}

/** The least that Discord accepts: the signature verified, the shortest answer. */
async function startBare(): Promise<number> {
  const raw = Buffer.from(process.env.DISCORD_PUBLIC_KEY ?? "", "hex");
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const timestamp = Buffer.from(String(request.headers["x-signature-timestamp"]));
      const signature = Buffer.from(String(request.headers["x-signature-ed25519"]), "hex");
      const isSigned = verify(null, Buffer.concat([timestamp, ...chunks]), key, signature);
      response.writeHead(isSigned ? 200 : 401, { "content-type": "application/json" });
      response.end('{"type":1}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
