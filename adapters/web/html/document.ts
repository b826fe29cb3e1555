import { html } from "hono/html";
import { locales } from "../../../src/index.ts";
import { ICON, SCRIPT, STYLE } from "../assets.ts";
import { type Here, type Html, href, type Page } from "./here.ts";
import { renderLanguageMenu } from "./languages.ts";

/** A whole document: head, header, the page, footer. */
export function renderDocument(page: Page, here: Here): Html {
  const { words } = here;
  return html`<!doctype html>
<html lang="${words.locale}" dir="${words.direction}">
<head>${renderHead(page, here)}</head>
<body>
<a class="skip" href="#main">${words.say("web.nav.skip")}</a>
<header class="top"><a class="brand" href="${href(here, "/")}">Bouncecard</a>
<nav aria-label="${words.say("web.nav.label")}"><a href="${href(here, "/codes")}"${current(here, "/codes")}>${words.say("web.nav.codes")}</a>
${renderLanguageMenu(here)}
<button type="button" class="theme" hidden data-theme-switch aria-label="${words.say("web.nav.theme")}"></button></nav></header>
<main id="main">
${page.main}
</main>
${renderFooter(here)}
</body></html>
`;
}

function renderHead({ status, title, description }: Page, here: Here): Html {
  const { path } = here;
  const name = path === "/" ? `Bouncecard · ${title}` : `${title} · Bouncecard`;
  const isPublic = path !== null && status === 200;
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${ICON.path}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE.path}"><script src="${SCRIPT.path}"></script>
${isPublic ? renderAddresses(path, title, description, here) : html`<meta name="robots" content="noindex">`}`;
}

/** Which address is this page's own, and where the other languages are. Without a language: the reader's browser decides. */
function renderAddresses(path: string, title: string, description: string, here: Here): Html {
  const { baseUrl } = here.site;
  const own = `${baseUrl}/${here.words.locale}${path}`;
  return html`<link rel="canonical" href="${own}">
${locales().map(
  (locale) => html`<link rel="alternate" hreflang="${locale}" href="${baseUrl}/${locale}${path}">
`,
)}<link rel="alternate" hreflang="x-default" href="${baseUrl}${path}">
<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${own}"><meta property="og:site_name" content="Bouncecard">`;
}

function renderFooter(here: Here): Html {
  const pages = ["about", "privacy", "permissions", "languages"];
  return html`<footer class="bottom"><ul>${pages.map(
    (page) =>
      html`<li><a href="${href(here, `/${page}`)}"${current(here, `/${page}`)}>${here.words.say(`web.nav.${page}`)}</a></li>`,
  )}</ul></footer>`;
}

function current({ path }: Here, target: string): Html | "" {
  return path === target ? html` aria-current="page"` : "";
}
