import { html } from "hono/html";
import { locales } from "../../../src/index.ts";
import type { Here, Html, Page } from "./here.ts";
import { languageName } from "./languages.ts";
import { renderInstall } from "./permissions.ts";

const ABOUT = ["what", "where", "source", "sure", "machine"];
const PRIVACY = ["paste", "log", "browser", "limit", "chat"];

export function aboutPage(here: Here): Page {
  const version = here.words.say("web.about.version", { version: here.site.services.version });
  const installs = here.site.services.platforms.map((platform) => renderInstall(platform, here));
  return textPage("about", ABOUT, here, html`${installs}<p class="hint">${version}</p>`);
}

export function privacyPage(here: Here): Page {
  return textPage("privacy", PRIVACY, here, html``);
}

function textPage(name: string, topics: readonly string[], { words }: Here, rest: Html): Page {
  const title = words.say(`web.${name}.title`);
  const said = (topic: string) => words.say(`web.${name}.${topic}`);
  return {
    status: 200,
    title,
    description: said(topics[0] ?? ""),
    main: html`<article class="prose"><h1>${title}</h1>
${topics.map(
  (
    topic,
  ) => html`<section><h2>${said(`${topic}.title`)}</h2><div><p>${said(topic)}</p></div></section>
`,
)}${rest}</article>`,
  };
}

export function languagesPage({ words }: Here): Page {
  const title = words.say("web.languages.title");
  const inWords = new Intl.DisplayNames([words.locale], { type: "language" });
  return {
    status: 200,
    title,
    description: words.say("web.languages.lead"),
    main: html`<article class="prose"><h1>${title}</h1><p class="lead">${words.say("web.languages.lead")}</p>
<ul class="languages">${locales().map(
      (locale) =>
        html`<li><a href="/${locale}/" hreflang="${locale}"><b lang="${locale}" dir="auto">${languageName(locale)}</b> <span>${inWords.of(locale) ?? locale}</span></a></li>`,
    )}</ul></article>`,
  };
}
