import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { LIMITS } from "./limits.ts";

/** A page as it is sent, again and again. */
export interface Rendered {
  readonly body: string;
  readonly etag: string;
  /** The body compressed; made when first asked for. */
  gzip(): Uint8Array<ArrayBuffer>;
}

/** Rendered pages by language and address, bounded by the length of their text. */
export interface PageCache {
  get(locale: string, pathname: string): Rendered | undefined;
  keep(locale: string, pathname: string, body: string): Rendered;
}

export function createPageCache(maxText: number = LIMITS.cachedText): PageCache {
  const pages = new LRUCache<string, Rendered>({
    maxSize: maxText,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });
  return {
    get: (locale, pathname) => pages.get(`${locale} ${pathname}`),
    keep(locale, pathname, body) {
      const digest = createHash("sha256").update(body).digest("base64url").slice(0, 16);
      let packed: Uint8Array<ArrayBuffer> | undefined;
      const gzip = () => {
        packed ??= new Uint8Array(gzipSync(body));
        return packed;
      };
      const rendered = { body, etag: `"${digest}"`, gzip };
      pages.set(`${locale} ${pathname}`, rendered);
      return rendered;
    },
  };
}
