import { html } from "hono/html";
import type { Card } from "../../../src/index.ts";
import { renderBlock } from "./block.ts";
import { direction } from "./direction.ts";
import type { Here, Html } from "./here.ts";
import { renderLine } from "./line.ts";

/** A card as a page shows it, all of it. */
export function renderCard(card: Card, here: Here): Html {
  return html`<article class="card ${card.tone}">
<header>${renderTitle(card, here)}<p class="verdict"${direction(card.verdict, here)}>${renderLine(card.verdict, here)}</p></header>
${card.blocks.map((block) => renderBlock(block, here))}${renderDetails(card, here)}
${renderFooter(card, here)}
</article>`;
}

/** "550 5.1.1 · No such mailbox": what stands before the dot is the code, and is set as one. */
function renderTitle({ title }: Card, here: Here): Html {
  const dot = title.indexOf(" · ");
  if (dot < 0) return html`<h1${direction(title, here)}>${title}</h1>`;
  const [mark, name] = [title.slice(0, dot), title.slice(dot + 3)];
  return html`<h1><span class="mark"><bdi>${mark}</bdi></span> <span class="name"${direction(name, here)}>${name}</span></h1>`;
}

function renderDetails(card: Card, here: Here): Html | "" {
  if (card.details.length === 0) return "";
  return html`<details><summary>${here.words.say("web.card.details")}</summary>
${card.details.map((block) => renderBlock(block, here))}</details>`;
}

/** The link that is copied names no language: whoever opens it reads their own. */
function renderFooter(card: Card, here: Here): Html {
  const { words, site } = here;
  const copy = card.actions.path
    ? html`<p hidden><button type="button" data-copy="${site.baseUrl}${card.actions.path}" data-done="${words.say("web.card.copied")}">${words.say("web.card.copy")}</button></p>`
    : "";
  return html`<footer>${card.footnotes.map((note) => html`<p${direction(note, here)}>${note}</p>`)}${copy}</footer>`;
}
