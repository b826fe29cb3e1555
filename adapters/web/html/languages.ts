import { html } from "hono/html";
import { locales } from "../../../src/index.ts";
import { type Here, type Html, href } from "./here.ts";

/** A language's name for itself: "한국어". */
export function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** This page in every language: links, or, for an answer without address, buttons that carry what stands for it. */
export function renderLanguageMenu(here: Here): Html {
  const { words, path, ticket } = here;
  const current = languageName(words.locale);
  const items = locales().map((locale) => html`<li>${renderChoice(locale, here)}</li>`);
  const list = html`<ul>${items}</ul>`;
  const menu =
    path === null && ticket
      ? html`<form method="post" action="${href(here, "/")}"><input type="hidden" name="ticket" value="${ticket}">${list}</form>`
      : list;
  return html`<details class="menu"><summary aria-label="${words.say("web.nav.language", { language: current })}">${current}</summary>${menu}</details>`;
}

function renderChoice(locale: string, { path, ticket, words }: Here): Html {
  const name = languageName(locale);
  const current = locale === words.locale ? html` aria-current="true"` : "";
  return path === null && ticket
    ? html`<button formaction="/${locale}/" lang="${locale}"${current}>${name}</button>`
    : html`<a href="/${locale}${path ?? "/"}" lang="${locale}" hreflang="${locale}"${current}>${name}</a>`;
}
