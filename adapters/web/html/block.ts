import { html } from "hono/html";
import type { Block, FactsBlock, LinksBlock, ListBlock } from "../../../src/index.ts";
import { renderChoices } from "./choices.ts";
import { renderComparison } from "./comparison.ts";
import { direction } from "./direction.ts";
import type { Here, Html } from "./here.ts";
import { isBlank, renderLine } from "./line.ts";

/** One block of a card: its heading beside it where there is room, above it on a phone. */
export function renderBlock(block: Block, here: Here): Html {
  switch (block.type) {
    case "text":
      return section(
        block.title,
        html`<p${direction(block.text, here)}>${renderLine(block.text, here)}</p>`,
      );
    case "list":
      return section(block.title, renderList(block, here));
    case "facts":
      return section(block.title, renderFacts(block, here));
    case "comparison":
      return renderComparison(block, here);
    case "quote":
      return section(
        block.title,
        html`<pre dir="ltr" tabindex="0"><samp>${block.text}</samp></pre>`,
      );
    case "links":
      return section(block.title, renderLinks(block));
    case "choices":
      return section(block.title, renderChoices(block.choices, here));
  }
}

function section(title: string | undefined, body: Html): Html {
  const heading = title ? html`<h2>${title}</h2>` : "";
  return html`<section>${heading}<div>${body}</div></section>
`;
}

function renderList({ ordered, items }: ListBlock, here: Here): Html {
  const lines = items.map(
    (item) => html`<li><div${direction(item, here)}>${renderLine(item, here)}</div></li>`,
  );
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

function renderFacts({ rows }: FactsBlock, here: Here): Html {
  const shown = rows.filter(({ value }) => !isBlank(value));
  return html`<dl>${shown.map(
    ({ label, value }) =>
      html`<div><dt>${label}</dt><dd${direction(value, here)}>${renderLine(value, here)}</dd></div>`,
  )}</dl>`;
}

/** An address that is no web address is named, not linked. */
function renderLinks({ links }: LinksBlock): Html {
  return html`<ul class="sources">${links.map(({ label, url }) =>
    /^https?:\/\//i.test(url)
      ? html`<li><a href="${url}" rel="noreferrer">${label}</a></li>`
      : html`<li>${label}</li>`,
  )}</ul>`;
}
