import { readFileSync } from "node:fs";
import { build } from "esbuild";

const CSS = readFileSync(
  new URL(import.meta.resolve("slack-blocks-to-jsx/dist/style.css")),
  "utf8",
);

/** The renderer reads Slack's markup only once it runs in a page, so it is bundled and run there. */
const ENTRY = `
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
const { blocks, theme } = JSON.parse(document.getElementById("payload").textContent);
const props = { blocks, theme, name: "Bouncecard", logo: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", time: new Date(0) };
flushSync(() => createRoot(document.getElementById("root")).render(createElement(Message, props)));
`;

const bundle = await build({
  stdin: { contents: ENTRY, resolveDir: import.meta.dirname, loader: "js" },
  bundle: true,
  write: false,
  format: "iife",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
const script = bundle.outputFiles[0]?.text.replaceAll("</script", "<\\/script") ?? "";

/** A Slack message payload as a page in Slack's look. */
export function slackPage(blocks: readonly unknown[], theme: "light" | "dark"): string {
  const background = theme === "dark" ? "#1a1d21" : "#ffffff";
  // This renderer shows "verbatim" text raw; in Slack the flag only keeps names and addresses from becoming links.
  const payload = JSON.stringify({ blocks, theme }, (key, value) =>
    key === "verbatim" ? undefined : value,
  ).replaceAll("<", "\\u003c");
  return `<!doctype html><meta charset="utf-8"><style>${CSS}</style>
<body style="margin:12px;background:${background}" class="${theme}" data-theme="${theme}">
<div id="root"></div><script type="application/json" id="payload">${payload}</script><script>${script}</script></body>`;
}
