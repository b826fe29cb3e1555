import { pino } from "pino";
import { renderCard as renderDiscord } from "../../adapters/discord/card.ts";
import { renderCard as renderSlack } from "../../adapters/slack/card.ts";
import type { WebServices } from "../../adapters/web/services.ts";
import { createSite } from "../../adapters/web/site.ts";
import { createWeb } from "../../adapters/web/web.ts";

export const BASE = "https://bouncecard.example.com";

export const PLATFORMS: WebServices["platforms"] = [
  {
    id: "slack",
    name: "Slack",
    installUrl: "https://chat.example.com/install",
    permissions: [
      { name: "commands", reason: "slack.scope.commands", optional: false },
      { name: "files:read", reason: "slack.scope.files:read", optional: true },
    ],
  },
];

export const PREVIEWS: WebServices["previews"] = {
  slack: (card) => renderSlack(card, { kind: "private" }),
  discord: (card) => renderDiscord(card, { kind: "private" }),
};

/** The page without a port, and what it logs. */
export function openWeb(rateLimit = 1_000_000, trustedProxies = 0) {
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => logged.push(line) });
  const site = createSite(BASE, {
    log,
    version: "1.2.3",
    previews: PREVIEWS,
    platforms: PLATFORMS,
  });
  const web = createWeb({ rateLimit, trustedProxies }, site);
  const env = {
    incoming: { socket: { remoteAddress: "192.0.2.1", remotePort: 5, remoteFamily: "IPv4" } },
  };
  const request = async (path: string, init?: RequestInit) => web.request(path, init, env);
  const get = (path: string, headers: Record<string, string> = {}) => request(path, { headers });
  const post = (fields: Record<string, string | File>, path = "/", headers = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return request(path, { method: "POST", body, headers });
  };
  return { get, post, request, logged };
}
