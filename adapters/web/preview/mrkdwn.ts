import { html } from "hono/html";
import type { Html } from "../html/here.ts";

/** A link with its words, code, bold. https://docs.slack.dev/messaging/formatting-message-text */
const PIECE = /<(https?:[^|>]{1,3000})\|([^>]{1,300})>|`([^`\n]{1,3000})`|\*([^*\n]{1,3000})\*/g;

/** Slack's markup, with its three entities, as a page. */
export function renderMrkdwn(text: string): Html {
  const pieces: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    pieces.push(literal(text.slice(end, match.index)), renderPiece(match));
    end = match.index + match[0].length;
  }
  return html`${[...pieces, literal(text.slice(end))]}`;
}

/** Links are drawn, not followed: the card beside has them. */
function renderPiece([, , label, code, bold]: RegExpExecArray): Html {
  if (label) return html`<span class="link">${literal(label)}</span>`;
  return code ? html`<code>${literal(code)}</code>` : html`<b>${literal(bold ?? "")}</b>`;
}

function literal(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
