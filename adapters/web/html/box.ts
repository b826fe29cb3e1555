import { html } from "hono/html";
import { MAX_INPUT } from "../../../src/index.ts";
import { type Here, type Html, href } from "./here.ts";

/** The box to ask in: typed, pasted, or a file. It works without script. */
export function renderBox(here: Here, label: string): Html {
  const { words, typed = "" } = here;
  return html`<form class="box" method="post" action="${href(here, "/")}" enctype="multipart/form-data">
<label for="q">${label}</label>
<textarea id="q" name="q" rows="${rowsFor(typed)}" dir="auto" spellcheck="false" autocapitalize="off" autocomplete="off" placeholder="${words.say("web.box.placeholder")}">
${typed}</textarea>
<div class="row"><p class="file"><label for="file">${words.say("web.box.file")}</label>
<input id="file" type="file" name="file" accept=".eml,.txt,.log,.json,message/rfc822,text/plain" aria-describedby="file-hint" data-max="${MAX_INPUT}" data-too-big="${words.say("web.box.file.too-big")}"></p>
<button class="primary">${words.say("web.box.submit")}</button></div>
<p class="hint" id="file-hint">${words.say("web.box.file.hint")} ${words.say("card.footnote.private")}</p>
</form>`;
}

const MOST_ROWS = 12;
const FEWEST_ROWS = 3;

function rowsFor(typed: string): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, typed.split("\n").length));
}
