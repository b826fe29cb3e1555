import { Parser } from "htmlparser2";
import { foldSpace } from "../../fold-space.ts";

const BLOCKS = new Set(
  "address article blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set(["style", "script", "title", "head", "template", "noscript"]);
/** A notice's page is small; and a parser's stack of open tags must not grow without bound. */
const MAX_HTML = 300_000;
const MAX_TAGS = 10_000;

/** The words of an HTML notice, a line for each block. Styles, scripts and comments say nothing. */
export function htmlText(html: string): string {
  const lines: string[] = [];
  let line = "";
  let hidden = 0;
  const endLine = () => {
    // Two blank lines say no more than one.
    if (line.trim() !== "" || lines.at(-1) !== "") lines.push(line.trim());
    line = "";
  };
  const parser = new Parser({
    onopentag(name) {
      if (HIDDEN.has(name)) hidden++;
      else if (BLOCKS.has(name)) endLine();
    },
    ontext(piece) {
      if (hidden === 0) line += foldSpace(piece);
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      else if (BLOCKS.has(name) && name !== "br") endLine();
    },
  });
  parser.write(html.slice(0, endOfTags(html)));
  parser.end();
  endLine();
  return lines.join("\n");
}

function endOfTags(html: string): number {
  let at = -1;
  for (let tags = 0; tags <= MAX_TAGS; tags++) {
    at = html.indexOf("<", at + 1);
    if (at < 0 || at >= MAX_HTML) return MAX_HTML;
  }
  return at;
}
