import { html } from "hono/html";
import type { Platform } from "../services.ts";
import type { Here, Html, Page } from "./here.ts";

/** What the app may do on each platform, and why; with a button to add it where that is configured. */
export function permissionsPage(here: Here): Page {
  const { words, site } = here;
  const { platforms } = site.services;
  const title = words.say("web.permissions.title");
  const none = html`<p>${words.say("web.permissions.none")}</p>`;
  return {
    status: 200,
    title,
    description: words.say("web.permissions.lead"),
    main: html`<article class="prose"><h1>${title}</h1><p class="lead">${words.say("web.permissions.lead")}</p>
${platforms.length ? platforms.map((platform) => renderPlatform(platform, here)) : none}</article>`,
  };
}

function renderPlatform(platform: Platform, here: Here): Html {
  const { words } = here;
  const optional = html` <small>${words.say("web.permissions.optional")}</small>`;
  return html`<section class="wide"><h2>${platform.name}</h2>
<table><thead><tr><th scope="col">${words.say("web.permissions.name")}</th><th scope="col">${words.say("web.permissions.reason")}</th></tr></thead>
<tbody>${platform.permissions.map(
    (permission) =>
      html`<tr><th scope="row"><code dir="ltr">${permission.name}</code>${permission.optional ? optional : ""}</th><td>${words.say(permission.reason)}</td></tr>`,
  )}</tbody></table>
${renderInstall(platform, here)}</section>`;
}

/** The button to add the app; nothing where its address is not configured. */
export function renderInstall({ name, installUrl }: Platform, { words }: Here): Html | "" {
  if (!installUrl) return "";
  const label = words.say("web.permissions.install", { platform: name });
  return html`<p><a class="primary" href="${installUrl}" rel="noreferrer">${label}</a></p>`;
}
