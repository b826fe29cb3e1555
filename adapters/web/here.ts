import type { Context } from "hono";
import { wordsFor } from "../../src/index.ts";
import { readAddress } from "./address.ts";
import type { Here, Site } from "./html/here.ts";
import { readLanguages } from "./negotiate.ts";

/** The reader's place for an answer that has no address: the language of the address, else of the browser. */
export function readHere(context: Context, site: Site): Here {
  const { prefix, locale } = readAddress(context.req.path);
  const words = wordsFor(locale ?? readLanguages(context.req.header("accept-language")));
  return { site, words, prefix, path: null };
}
