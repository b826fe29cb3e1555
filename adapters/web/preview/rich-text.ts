import { html } from "hono/html";
import type { Html } from "../html/here.ts";
import { isShape, type Shape, shapes, textIn } from "./shape.ts";

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function renderRichText(block: Shape): Html {
  return html`${shapes(block.elements).map(renderPart)}`;
}

function renderPart(part: Shape): Html {
  const inside = shapes(part.elements);
  switch (part.type) {
    case "rich_text_section":
      return html`<p>${inside.map(renderPiece)}</p>`;
    case "rich_text_preformatted":
      return html`<pre dir="ltr" tabindex="0">${inside.map(renderPiece)}</pre>`;
    case "rich_text_quote":
      return html`<blockquote>${inside.map(renderPiece)}</blockquote>`;
    case "rich_text_list": {
      const items = inside.map((item) => html`<li>${shapes(item.elements).map(renderPiece)}</li>`);
      return part.style === "ordered" ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default:
      return html``;
  }
}

function renderPiece(piece: Shape): Html {
  const text = textIn(piece) || String(piece.url ?? "");
  const style = isShape(piece.style) ? piece.style : {};
  if (piece.type === "link") return html`<span class="link">${text}</span>`;
  if (piece.type === "user") return html`<span class="link">@…</span>`;
  if (style.code) return html`<code>${text}</code>`;
  return style.bold ? html`<b>${text}</b>` : html`${text}`;
}
