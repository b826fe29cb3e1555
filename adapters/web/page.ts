import { ask, wordsFor } from "../../src/index.ts";
import type { Address, Target } from "./address.ts";
import { answerPage, problemPage } from "./html/answer.ts";
import { codesPage, providerPage } from "./html/codes.ts";
import type { Here, Page, Site } from "./html/here.ts";
import { homePage } from "./html/home.ts";
import { permissionsPage } from "./html/permissions.ts";
import { aboutPage, languagesPage, privacyPage } from "./html/text-pages.ts";

/** What an address leads to: a page, or another address that says the same. */
export type Found = { readonly page: Page; readonly here: Here } | { readonly moved: string };

/** The page of an address in a language. */
export async function findPage(address: Address, locale: string, site: Site): Promise<Found> {
  const { prefix, path, target } = address;
  const here: Here = { site, words: wordsFor(locale), prefix, path };
  if (target?.kind === "card") return findCard(target.query, here);
  return { page: (target && staticPage(target, here)) ?? notFound(here), here };
}

type Static = Exclude<Target, { kind: "card" }>;

function staticPage(target: Static, here: Here): Page | undefined {
  switch (target.kind) {
    case "home":
      return homePage(here);
    case "codes":
      return codesPage(here);
    case "provider":
      return providerPage(target.id, here);
    case "languages":
      return languagesPage(here);
    case "about":
      return aboutPage(here);
    case "privacy":
      return privacyPage(here);
    case "permissions":
      return permissionsPage(here);
  }
}

/** The card's own address decides: others that mean the same lead there. What has no address is no page. */
async function findCard(query: string, here: Here): Promise<Found> {
  const { answer, card } = await ask(query, { locale: here.words.locale });
  const { path } = card.actions;
  if (path && path !== here.path) return { moved: `${here.prefix}${path}` };
  if (path) return { page: answerPage(card, here, 200), here };
  if (answer.kind === "unknown" || answer.kind === "search")
    return { page: answerPage(card, here, 404), here };
  return { page: notFound(here), here };
}

function notFound(here: Here): Page {
  const { words } = here;
  return problemPage(words.say("web.not-found.title"), words.say("web.not-found.text"), here, 404);
}
