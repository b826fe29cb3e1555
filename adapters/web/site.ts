import { entries } from "../../src/index.ts";
import type { Site } from "./html/here.ts";
import type { WebServices } from "./services.ts";

/** What all pages share, read from the catalog once. */
export function createSite(baseUrl: string, services: WebServices): Site {
  const codes = entries().filter(({ type }) => type === "reply-code" || type === "enhanced-code");
  return { baseUrl, services, ids: new Set(codes.map(({ id }) => id)) };
}
