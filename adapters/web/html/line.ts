import { html } from "hono/html";
import type { Line, Span } from "../../../src/index.ts";
import { type Here, type Html, href } from "./here.ts";

/** Marks of direction around a code, which a page does by `dir`. */
const ISOLATES = /[\u2066\u2069]/g;

/** A line of a card. A code that has a page of its own leads there. */
export function renderLine(line: Line, here: Here): Html {
  return html`${line.map((span) => renderSpan(span, here))}`;
}

function renderSpan({ text, style }: Span, here: Here): Html {
  switch (style) {
    case "code":
      return renderCode(text.replace(ISOLATES, ""), here);
    case "strong":
      return html`<strong>${text}</strong>`;
    case undefined:
      return html`${text}`;
  }
}

function renderCode(text: string, here: Here): Html {
  const code = html`<code dir="ltr">${text}</code>`;
  return hasPage(text, here)
    ? html`<a class="code" href="${href(here, `/smtp/${text}`)}">${code}</a>`
    : code;
}

function hasPage(text: string, { site, path }: Here): boolean {
  const key = /^[245]\.\d/.test(text) ? `X${text.slice(1)}` : text;
  return site.ids.has(key) && path !== `/smtp/${text}`;
}

export function isBlank(line: Line): boolean {
  return line.every(({ text }) => text.trim() === "");
}
