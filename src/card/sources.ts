import type { EntryRef } from "../answer/answer.ts";
import { entryFacts } from "../answer/facts.ts";
import type { Source } from "../catalog/types.ts";
import type { Words } from "../words/words.ts";
import type { LinksBlock } from "./card.ts";

const MAX_LINKS = 5;

/** Where the entries' claims are written, each address once, in turn from each entry. */
export function sourceLinks(refs: readonly EntryRef[], words: Words): LinksBlock[] {
  const lists = refs.map((ref) => entryFacts(ref)?.sources ?? []);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const links = new Map<string, string>();
  for (let i = 0; i < longest; i++) {
    for (const source of lists.flatMap((list) => list[i] ?? [])) {
      if (!links.has(source.url)) links.set(source.url, label(source, words));
    }
  }
  if (links.size === 0) return [];
  const shown = [...links].slice(0, MAX_LINKS).map(([url, label]) => ({ label, url }));
  return [{ type: "links", title: words.say("card.code.sources"), links: shown }];
}

/** "RFC 5321, section 4.2.2", "Google: Gmail SMTP errors (read 2026-02)". */
function label({ doc, section, checked }: Source, words: Words): string {
  const place = section ? words.say("card.source.section", { doc, section }) : doc;
  const isStandard = doc.startsWith("RFC");
  return checked && !isStandard ? words.say("card.source.checked", { place, checked }) : place;
}
