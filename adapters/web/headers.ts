/**
 * Everything comes from this server and nothing is inline, so that text which got into a page by mistake could do
 * nothing there. https://www.w3.org/TR/CSP3/
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const SAFE = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

export const HTML = { ...SAFE, "Content-Type": "text/html; charset=utf-8" } as const;

/** An answer in the language and form the reader's program asked for; shared caches must tell them apart. */
export const PUBLIC_PAGE = {
  ...HTML,
  Vary: "Accept, Accept-Language, Accept-Encoding",
  "Cache-Control": "public, max-age=300",
} as const;

/** What is about somebody's mail is kept nowhere. */
export const PRIVATE_PAGE = { ...HTML, "Cache-Control": "no-store" } as const;

export const JSON_DATA = {
  ...SAFE,
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
  Vary: "Accept, Accept-Language",
} as const;

/** The address holds a hash of the content. */
export const ASSET = {
  ...SAFE,
  Vary: "Accept-Encoding",
  "Cache-Control": "public, max-age=31536000, immutable",
} as const;
