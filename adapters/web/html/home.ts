import { html } from "hono/html";
import type { Choice } from "../../../src/index.ts";
import { renderBox } from "./box.ts";
import { renderChoices } from "./choices.ts";
import { type Here, type Html, href, type Page } from "./here.ts";

const EXAMPLES: readonly Choice[] = [
  "421 vs 500",
  "550",
  "5.7.26",
  "mailbox-full",
  "yahoo-tss04",
].map((query) => ({ query, label: "" }));

/** The first page: the box, and something to try it with. */
export function homePage(here: Here): Page {
  const { words } = here;
  return {
    status: 200,
    title: words.say("web.tagline"),
    description: words.say("web.home.lead"),
    main: html`<div class="hero"><h1>${words.say("web.home.title")}</h1><p class="lead">${words.say("web.home.lead")}</p></div>
${renderBox(here, words.say("web.box.label"))}
<section class="try"><h2>${words.say("card.help.choices")}</h2><div>${renderChoices(EXAMPLES, here)}${renderSample(here)}</div></section>
<p class="cite">${words.say("web.home.cite")} <a href="${href(here, "/codes")}">${words.say("web.nav.codes")}</a></p>`,
  };
}

function renderSample(here: Here): Html {
  return html`<form method="post" action="${href(here, "/")}" class="sample"><button name="sample" value="1">${here.words.say("web.home.sample")}</button></form>`;
}
