import { html } from "hono/html";
import type { Words } from "../../../src/index.ts";
import type { Html } from "../html/here.ts";
import { renderMarkdown } from "./markdown.ts";
import { isShape, type Shape, shapes, textIn } from "./shape.ts";

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
const ACTION_ROW = 1;
const BUTTON = 2;
const TEXT_DISPLAY = 10;
const SEPARATOR = 14;
const CONTAINER = 17;

/** https://docs.discord.com/developers/components/reference#button-button-styles */
const STYLES: Readonly<Record<number, string>> = { 1: "strong", 5: "outward" };

/** A Discord message of Components V2 as Discord would show it. */
export function renderDiscordPreview(payload: unknown, words: Words): Html {
  const components = isShape(payload) ? shapes(payload.components) : [];
  return html`<div class="chat discord-message"><span class="avatar" aria-hidden="true">B</span><div>
<p class="who"><b>Bouncecard</b> <small>APP</small></p>
${components.map((component) => renderComponent(component, words))}</div></div>`;
}

function renderComponent(component: Shape, words: Words): Html {
  const inside = shapes(component.components);
  switch (component.type) {
    case CONTAINER:
      return html`<div class="card-face">${renderAccent(component.accent_color)}${inside.map((part) => renderComponent(part, words))}</div>`;
    case TEXT_DISPLAY:
      return renderMarkdown(String(component.content ?? ""));
    case SEPARATOR:
      return html`<hr>`;
    case ACTION_ROW:
      return html`<p class="buttons">${inside.map((part) => renderButton(part, words))}</p>`;
    default:
      return html``;
  }
}

/** The colour comes as a number, and the page allows no style attributes: it is a picture's fill. */
function renderAccent(colour: unknown): Html {
  if (typeof colour !== "number") return html``;
  const fill = `#${colour.toString(16).padStart(6, "0")}`;
  return html`<svg class="accent" aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none"><rect width="1" height="1" fill="${fill}"/></svg>`;
}

function renderButton(component: Shape, words: Words): Html {
  if (component.type === BUTTON) {
    const style = STYLES[Number(component.style)] ?? "";
    return html`<span class="button ${style}">${textIn(component.label)}</span>`;
  }
  const placeholder = textIn(component.placeholder) || words.say("web.view.choose");
  return html`<span class="button select">${placeholder}</span>`;
}
