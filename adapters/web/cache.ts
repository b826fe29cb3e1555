import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { PUBLIC_PAGE } from "./headers.ts";
import { LIMITS } from "./limits.ts";

type Headers = Readonly<Record<string, string>>;

/** A page as it is sent, again and again. */
export interface Rendered {
  /** Encoded once, not at every request. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Headers;
  /** The body compressed, and its headers; made when first asked for. */
  gzip(): { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Headers };
}

/** Rendered pages by language and address, bounded by their size. */
export interface PageCache {
  get(locale: string, pathname: string): Rendered | undefined;
  keep(locale: string, pathname: string, html: string): Rendered;
}

/** The pages asked for least lately go first at `maxBytes`. */
export function createPageCache(maxBytes: number = LIMITS.cachedBytes): PageCache {
  const pages = new LRUCache<string, Rendered>({
    maxSize: maxBytes,
    sizeCalculation: ({ body }) => body.length,
  });
  return {
    get: (locale, pathname) => pages.get(`${locale} ${pathname}`),
    keep(locale, pathname, html) {
      const rendered = renderedPage(html);
      pages.set(`${locale} ${pathname}`, rendered);
      return rendered;
    },
  };
}

function renderedPage(html: string): Rendered {
  const body = new TextEncoder().encode(html);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  const headers = { ...PUBLIC_PAGE, ETag: etag };
  let packed: ReturnType<Rendered["gzip"]> | undefined;
  const gzip = () => {
    packed ??= {
      body: new Uint8Array(gzipSync(body)),
      headers: { ...headers, "Content-Encoding": "gzip" },
    };
    return packed;
  };
  return { body, etag, headers, gzip };
}
