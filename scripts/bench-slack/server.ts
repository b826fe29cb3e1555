/** A server to be measured: "lean", "default" or "bouncecard". Tells its port, then its CPU time whenever asked. */
import { App, HTTPReceiver } from "@slack/bolt";
import pino from "pino";
import { startSlack } from "../../adapters/slack/app.ts";
import { readSlackConfig } from "../../adapters/slack/config.ts";

const config = readSlackConfig(process.env);
if (config?.transport.kind !== "http") throw new Error("SLACK_ variables are missing");
const { signingSecret, host, port } = config.transport;
const clientOptions = { slackApiUrl: config.apiUrl };

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.send?.(await start(process.argv[2]));

async function start(name: string | undefined): Promise<number | null> {
  switch (name) {
    case "lean":
      return listen(
        new App({
          receiver: new HTTPReceiver({ signingSecret }),
          convoStore: false,
          ignoreSelf: false,
          authorize: async () => ({ botToken: "xoxb-bench" }),
          clientOptions,
        }),
      );
    case "default":
      return listen(new App({ token: "xoxb-bench", signingSecret, clientOptions }));
    default: {
      const log = pino({ level: "info" }, { write: () => {} });
      if (!config) throw new Error("no configuration");
      return (await startSlack(config, { log, version: "bench" })).port;
    }
  }
}

/** The least that answers a command: acknowledge, then two letters to the response_url. */
async function listen(app: App): Promise<number> {
  app.command("/smtp", async ({ ack, respond }) => {
    await ack();
    await respond("ok");
  });
  const server = await app.start({ host, port });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
