import type { Context } from "hono";
import { answerJson, ask } from "../../src/index.ts";
import { type Address, readAddress } from "./address.ts";
import type { PageCache, Rendered } from "./cache.ts";
import { JSON_DATA, PRIVATE_PAGE, PUBLIC_PAGE } from "./headers.ts";
import type { Site } from "./html/here.ts";
import { readLanguages, wantsJson } from "./negotiate.ts";
import { findPage } from "./page.ts";
import { renderPage } from "./render.ts";

/** Answers GET for every page. The same page is rendered once, then sent from memory. */
export function createPages(site: Site, cache: PageCache) {
  return async (context: Context): Promise<Response> => {
    const { path: pathname } = context.req;
    const address = readAddress(pathname);
    if (address.target && pathname !== address.prefix + address.path)
      return redirect(address.prefix + address.path);
    const locale = address.locale ?? readLanguages(context.req.header("accept-language"));
    if (address.target?.kind === "card" && wantsJson(context.req.header("accept")))
      return sendJson(address.target.query);
    const kept = cache.get(locale, pathname);
    if (kept) return sendKept(context, kept);
    return sendNew(context, address, locale);
  };

  async function sendNew(context: Context, address: Address, locale: string): Promise<Response> {
    const found = await findPage(address, locale, site);
    if ("moved" in found) return redirect(found.moved);
    const body = await renderPage(found.page, found.here);
    const { status } = found.page;
    if (status !== 200) return new Response(body, { status, headers: PRIVATE_PAGE });
    return sendKept(context, cache.keep(locale, context.req.path, body));
  }
}

function sendKept(context: Context, kept: Rendered): Response {
  if (context.req.header("if-none-match")?.includes(kept.etag))
    return new Response(null, { status: 304, headers: kept.headers });
  const packed = context.req.header("accept-encoding")?.includes("gzip") ? kept.gzip() : kept;
  return new Response(packed.body, { headers: packed.headers });
}

async function sendJson(query: string): Promise<Response> {
  const { answer } = await ask(query);
  const status = answer.kind === "code" || answer.kind === "comparison" ? 200 : 404;
  return new Response(JSON.stringify(answerJson(query, answer)), { status, headers: JSON_DATA });
}

function redirect(path: string): Response {
  return new Response(null, { status: 301, headers: { ...PUBLIC_PAGE, Location: path } });
}
