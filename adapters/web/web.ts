import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { rateLimiter } from "hono-rate-limiter";
import { ask } from "../../src/index.ts";
import { ASSETS } from "./assets.ts";
import { createPageCache } from "./cache.ts";
import { clientOf } from "./client.ts";
import type { WebConfig } from "./config.ts";
import { createPages } from "./get.ts";
import { ASSET } from "./headers.ts";
import { readHere } from "./here.ts";
import type { Site } from "./html/here.ts";
import { LIMITS } from "./limits.ts";
import { createAnswers } from "./post.ts";
import { type Problem, sendProblem, WINDOW } from "./problems.ts";

/** The whole page as a function from requests to responses; no port, no clock of its own. */
export function createWeb(
  config: Pick<WebConfig, "rateLimit" | "trustedProxies">,
  site: Site,
): Hono {
  const problem = (name: Problem) => (context: Context) =>
    sendProblem(name, readHere(context, site));
  const limit = (requests: number) =>
    rateLimiter({
      windowMs: WINDOW * 1_000,
      limit: requests,
      standardHeaders: false,
      keyGenerator: (context: Context) => clientOf(context, config.trustedProxies),
      handler: problem("too-many"),
    });
  const web = new Hono();
  web.get("/healthz", () => new Response("ok\n"));
  web.get("/readyz", sendReadiness);
  web.get("/robots.txt", () => new Response("User-agent: *\nAllow: /\n"));
  web.get("/assets/:name", sendAsset);
  web.post(
    "*",
    limit(Math.ceil(config.rateLimit / LIMITS.answerShare)),
    bodyLimit({ maxSize: LIMITS.body, onError: problem("too-big") }),
    timeout(LIMITS.answerTime),
    createAnswers(site),
  );
  web.get("*", limit(config.rateLimit), createPages(site, createPageCache()));
  web.notFound(problem("not-found"));
  web.onError((error, context) => problem(problemOf(error, site))(context));
  return web;
}

/** Ready is who can read the catalog. */
async function sendReadiness(): Promise<Response> {
  const { answer } = await ask("550");
  return answer.kind === "code" ? new Response("ok\n") : new Response("no\n", { status: 503 });
}

function sendAsset(context: Context): Response | Promise<Response> {
  const asset = ASSETS.get(context.req.path);
  if (!asset) return context.notFound();
  const headers = { ...ASSET, "Content-Type": asset.type };
  if (!context.req.header("accept-encoding")?.includes("gzip"))
    return new Response(asset.body, { headers });
  return new Response(asset.gzip, { headers: { ...headers, "Content-Encoding": "gzip" } });
}

/** An error's name is logged, its message is not: it may quote what was pasted. */
function problemOf(error: Error, { services }: Site): Problem {
  if (error instanceof HTTPException && error.status === 504) return "slow";
  services.log.error({ error: error.name }, "web request failed");
  return "failed";
}
