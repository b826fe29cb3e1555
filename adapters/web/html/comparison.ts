import { html } from "hono/html";
import type { ComparisonBlock } from "../../../src/index.ts";
import { direction } from "./direction.ts";
import type { Here, Html } from "./here.ts";
import { renderLine } from "./line.ts";

/** More columns than these are too narrow for sentences, on any screen. */
const WIDEST = 3;

/**
 * Codes side by side. On a phone the columns stand below each other, each value under its code: the roles are said
 * outright because a table that is laid out otherwise loses them.
 */
export function renderComparison({ title, columns, rows }: ComparisonBlock, here: Here): Html {
  const heads = columns.map(
    (column) => html`<th role="columnheader" scope="col"><bdi>${column}</bdi></th>`,
  );
  return html`<section class="wide"><h2>${title}</h2>
<table role="table" class="compare${columns.length > WIDEST ? " stacked" : ""}"><thead role="rowgroup"><tr role="row"><td role="cell"></td>${heads}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ({
      label,
      values,
    }) => html`<tr role="row"><th role="rowheader" scope="row">${label}</th>${columns.map(
      (column, i) =>
        html`<td role="cell"><b aria-hidden="true"><bdi>${column}</bdi></b><span${direction(values[i] ?? [], here)}>${renderLine(values[i] ?? [], here)}</span></td>`,
    )}</tr>
`,
  )}</tbody></table></section>
`;
}
