import { html } from "hono/html";
import type { Card } from "../../../src/index.ts";
import { renderDiscordPreview } from "../preview/discord.ts";
import { renderSlackPreview } from "../preview/slack.ts";
import { renderCard } from "./card.ts";
import type { Here, Html } from "./here.ts";

interface View {
  readonly id: string;
  readonly name: string;
  readonly body: Html;
}

/** A card, and a switch that shows it as chat platforms would. The switch is plain radio buttons: no script, no request. */
export function renderViews(card: Card, here: Here): Html {
  const views = [pageView(card, here), ...slackView(card, here), ...discordView(card, here)];
  if (views.length === 1) return renderCard(card, here);
  return html`<div class="views">
<fieldset class="switch"><legend>${here.words.say("web.view.label")}</legend>${views.map(
    ({ id, name }, i) =>
      html`<label><input type="radio" name="view" id="as-${id}" value="${id}"${i === 0 ? html` checked` : ""} autocomplete="off"><span>${name}</span></label>`,
  )}</fieldset>
${views.map(
  ({ id, body }) => html`<div class="view ${id}">${body}</div>
`,
)}</div>`;
}

function pageView(card: Card, here: Here): View {
  return { id: "page", name: here.words.say("web.view.page"), body: renderCard(card, here) };
}

function slackView(card: Card, here: Here): View[] {
  const { slack } = here.site.services.previews;
  if (!slack) return [];
  const drawn = renderSlackPreview(slack(card), here.words);
  return [{ id: "slack", name: "Slack", body: html`${drawn}${note("Slack", here)}` }];
}

function discordView(card: Card, here: Here): View[] {
  const { discord } = here.site.services.previews;
  if (!discord) return [];
  const drawn = renderDiscordPreview(discord(card), here.words);
  return [{ id: "discord", name: "Discord", body: html`${drawn}${note("Discord", here)}` }];
}

function note(platform: string, { words }: Here): Html {
  return html`<p class="hint">${words.say("web.view.note", { platform })}</p>`;
}
