import { html } from "hono/html";
import type { Line } from "../../../src/index.ts";
import type { Here, Html } from "./here.ts";

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * In a right-to-left page, text without a letter of such a script is English that awaits its translation: said so to
 * the browser, it is set and read aloud as what it is.
 */
export function direction(text: string | Line, { words }: Here): Html | "" {
  if (words.direction === "ltr") return "";
  const whole = typeof text === "string" ? text : text.map((span) => span.text).join("");
  const isForeign = /\p{L}/u.test(whole) && !RIGHT_TO_LEFT.test(whole);
  return isForeign ? html` dir="ltr" lang="en"` : "";
}
