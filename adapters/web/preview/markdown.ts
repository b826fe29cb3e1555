import { html } from "hono/html";
import type { Html } from "../html/here.ts";

/** An escaped sign, code, bold, a link. https://docs.discord.com/developers/reference#message-formatting */
const PIECE =
  /\\([!-/:-@[-`{-~])|`([^`\n]{1,3000})`|\*\*((?:\\.|[^*\\\n]){1,3000})\*\*|\[((?:\\.|[^\]\\\n]){1,400})\]\(<?([^\s>)]{1,2000})>?\)/g;

const FENCE = "```";

/** What Discord makes of a text display's content: headings, quiet lines, lists, code, bold, links. */
export function renderMarkdown(content: string): Html {
  const parts: Html[] = [];
  let fenced: string[] | undefined;
  for (const line of content.split("\n")) {
    if (line !== FENCE) {
      if (fenced) fenced.push(line);
      else parts.push(renderMarkdownLine(line));
    } else if (fenced) {
      parts.push(html`<pre dir="ltr" tabindex="0">${fenced.join("\n")}</pre>`);
      fenced = undefined;
    } else fenced = [];
  }
  return html`${parts}`;
}

function renderMarkdownLine(line: string): Html {
  const [, mark = "", rest = ""] = /^(#{1,3} |-# |- |\d{1,3}\. )?(.*)$/.exec(line) ?? [];
  const text = renderInline(rest);
  if (mark === "### ") return html`<h2 class="heading level-3">${text}</h2>`;
  if (mark.startsWith("#")) return html`<h1 class="heading level-2">${text}</h1>`;
  if (mark === "-# ") return html`<p class="quiet">${text}</p>`;
  if (mark)
    return html`<p class="item"><span>${mark === "- " ? "•" : mark}</span><span>${text}</span></p>`;
  return rest ? html`<p>${text}</p>` : html``;
}

function renderInline(text: string): Html {
  const pieces: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    pieces.push(text.slice(end, match.index), renderPiece(match));
    end = match.index + match[0].length;
  }
  return html`${[...pieces, text.slice(end)]}`;
}

function renderPiece([, sign, code, bold, label]: RegExpExecArray): Html {
  if (sign) return html`${sign}`;
  if (code) return html`<code>${code}</code>`;
  if (bold) return html`<b>${literal(bold)}</b>`;
  return html`<span class="link">${literal(label ?? "")}</span>`;
}

function literal(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
