import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Asset {
  /** Address with a hash of the content, so that it may be kept for good. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Beside this file in a checkout, beside `bin/` in a distribution. */
const FOLDER = [
  join(import.meta.dirname, "assets"),
  join(import.meta.dirname, "../assets/web"),
].find((folder) => existsSync(folder));

/** In the order of the cascade. */
const STYLES = [
  ...["base", "frame", "box", "card", "table", "switch", "pages", "chat"],
  ...["narrow", "print"],
].map((name) => `style/${name}.css`);

function loadAsset(name: string, type: string, files: readonly string[]): Asset {
  const texts = files.map((file) => readFileSync(join(FOLDER ?? "assets", file), "utf8"));
  const body = texts.join("");
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return {
    path: `/assets/${name.replace(".", `.${hash}.`)}`,
    type,
    body,
    gzip: new Uint8Array(gzipSync(body)),
  };
}

export const STYLE = loadAsset("page.css", "text/css; charset=utf-8", STYLES);
export const SCRIPT = loadAsset("page.js", "text/javascript; charset=utf-8", ["page.js"]);
export const ICON = loadAsset("icon.svg", "image/svg+xml", ["icon.svg"]);

/** By address. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  [STYLE, SCRIPT, ICON].map((asset) => [asset.path, asset]),
);
