import { html } from "hono/html";
import type { Words } from "../../../src/index.ts";
import type { Html } from "../html/here.ts";
import { renderMrkdwn } from "./mrkdwn.ts";
import { renderRichText } from "./rich-text.ts";
import { isShape, type Shape, shapes, textIn } from "./shape.ts";

/** A Slack message as Slack would show it. https://docs.slack.dev/reference/block-kit/blocks */
export function renderSlackPreview(payload: unknown, words: Words): Html {
  const blocks = isShape(payload) ? shapes(payload.blocks) : [];
  return html`<div class="chat slack-message"><span class="avatar" aria-hidden="true">B</span><div>
<p class="who"><b>Bouncecard</b> <small>APP</small></p>
${blocks.map((block) => renderBlock(block, words))}</div></div>`;
}

function renderBlock(block: Shape, words: Words): Html {
  switch (block.type) {
    case "header":
      return html`<h1 class="heading">${textIn(block.text)}</h1>`;
    case "rich_text":
      return renderRichText(block);
    case "section":
      return renderSection(block);
    case "context":
      return html`<p class="quiet">${shapes(block.elements).map((part) => html`<span>${renderText(part)}</span>`)}</p>`;
    case "table":
      return renderTable(block);
    case "actions":
      return html`<p class="buttons">${shapes(block.elements).map((part) => renderElement(part, words))}</p>`;
    case "divider":
      return html`<hr>`;
    default:
      return html``;
  }
}

function renderSection(block: Shape): Html {
  const fields = shapes(block.fields).map((field) => html`<p>${renderText(field)}</p>`);
  const text = isShape(block.text) ? html`<p>${renderText(block.text)}</p>` : "";
  return html`${text}${fields.length ? html`<div class="fields">${fields}</div>` : ""}`;
}

function renderText(text: Shape): Html {
  return text.type === "mrkdwn" ? renderMrkdwn(textIn(text)) : html`${textIn(text)}`;
}

function renderTable({ rows }: Shape): Html {
  const lines = Array.isArray(rows) ? rows : [];
  return html`<div class="scroll" tabindex="0" role="group"><table>${lines.map(
    (row) => html`<tr>${shapes(row).map((cell) => html`<td>${textIn(cell)}</td>`)}</tr>`,
  )}</table></div>`;
}

function renderElement(element: Shape, words: Words): Html {
  if (element.type === "button") return html`<span class="button">${textIn(element.text)}</span>`;
  const placeholder = textIn(element.placeholder) || words.say("web.view.choose");
  return html`<span class="button select">${placeholder}</span>`;
}
