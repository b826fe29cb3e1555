import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "address article blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set(["style", "script", "title", "head", "template", "noscript"]);

/** The words of an HTML notice, a line for each block. Styles, scripts and comments say nothing. */
export function htmlText(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (HIDDEN.has(name)) hidden++;
      else if (BLOCKS.has(name) && !text.endsWith("\n\n")) text += "\n";
    },
    ontext(piece) {
      if (hidden === 0) text += piece.replace(/\s+/g, " ");
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      else if (BLOCKS.has(name) && name !== "br" && !text.endsWith("\n\n")) text += "\n";
    },
  });
  parser.write(html);
  parser.end();
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
