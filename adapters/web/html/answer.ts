import { html } from "hono/html";
import { type Card, cut, type Line } from "../../../src/index.ts";
import { renderBox } from "./box.ts";
import type { Here, Page } from "./here.ts";
import { renderViews } from "./views.ts";

/** A card as a page, with the box below it to ask on. */
export function answerPage(card: Card, here: Here, status: number): Page {
  return {
    status,
    title: card.title,
    description: cut(textOf(card.verdict), 200),
    main: html`${renderViews(card, here)}
${renderBox(here, here.words.say("web.box.again"))}`,
  };
}

function textOf(line: Line): string {
  return line
    .map(({ text }) => text)
    .join("")
    .replaceAll("\n", ". ");
}

/** What could not be answered, and the box to try again. */
export function problemPage(title: string, text: string, here: Here, status: number): Page {
  return {
    status,
    title,
    description: text,
    main: html`<article class="card neutral"><header><h1>${title}</h1><p class="verdict" role="alert">${text}</p></header></article>
${renderBox(here, here.words.say("web.box.label"))}`,
  };
}
