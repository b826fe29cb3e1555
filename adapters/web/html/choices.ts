import { html } from "hono/html";
import type { Choice } from "../../../src/index.ts";
import { queryPath } from "../address.ts";
import { type Here, type Html, href } from "./here.ts";

/** Things to ask next: links where what is asked has an address, else buttons that ask it. */
export function renderChoices(choices: readonly Choice[], here: Here): Html {
  return html`<ul class="choices">${choices.map(
    (choice) => html`<li>${renderChoice(choice, here)}</li>`,
  )}</ul>`;
}

function renderChoice({ query, label }: Choice, here: Here): Html {
  const path = queryPath(query);
  const said = label && label !== query ? html`<span>${label}</span>` : "";
  const face = html`<code dir="ltr">${query}</code>${said}`;
  if (path) return html`<a href="${href(here, path)}">${face}</a>`;
  return html`<form method="post" action="${href(here, "/")}"><button name="q" value="${query}">${face}</button></form>`;
}
