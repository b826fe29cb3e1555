import type { UnknownAnswer } from "../answer/answer.ts";
import { categoryOf, severityOf, subjectOf } from "../answer/digits.ts";
import { entryRef } from "../answer/neighbours.ts";
import type { TermGroup } from "../catalog/types.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import type { Block, Card } from "./card.ts";
import { exampleChoices } from "./help.ts";
import { toChoice } from "./search.ts";
import { prose, strong } from "./spans.ts";

const MAX_QUERY = 60;

/** Nothing fits; of a code its digits still tell class and subject, and there is always something to try. */
export function unknownCard(answer: UnknownAnswer, words: Words): Card {
  const asked = answer.enhancedCode ?? answer.replyCode;
  const query = cut(answer.query, MAX_QUERY);
  return {
    kind: "unknown",
    locale: words.locale,
    direction: words.direction,
    tone: "neutral",
    title: asked
      ? words.say("card.unknown.title", { query: asked })
      : words.say("card.unknown.title.nothing"),
    verdict: [
      {
        text: asked
          ? words.say("card.unknown.verdict.code", { code: asked })
          : words.say("card.unknown.verdict", { query }),
      },
    ],
    blocks: [...digits(answer, words), ...suggestions(answer, words)],
    details: [],
    footnotes: [],
    actions: NO_ACTIONS,
  };
}

function digits({ replyCode, enhancedCode }: UnknownAnswer, words: Words): Block[] {
  const terms = enhancedCode ? enhancedTerms(enhancedCode) : replyCode ? replyTerms(replyCode) : [];
  if (terms.length === 0) return [];
  const items = terms.map(([group, id]) => {
    const { name, text } = words.term(group, id);
    return [
      strong(words.say("card.sentence", { text: name })),
      { text: " " },
      ...prose(text ?? ""),
    ];
  });
  return [{ type: "list", title: words.say("card.unknown.digits"), ordered: false, items }];
}

/** A group of `terms.json` and a value in it. */
type TermKey = readonly [group: TermGroup, id: string];

function replyTerms(replyCode: string): TermKey[] {
  const severity = severityOf(replyCode);
  if (!severity) return [["malformed", "first-digit"]];
  const category = categoryOf(replyCode);
  return [
    ["severity", severity],
    category ? ["category", category] : ["malformed", "second-digit"],
  ];
}

function enhancedTerms(enhancedCode: string): TermKey[] {
  const severity = severityOf(enhancedCode);
  if (!severity && !enhancedCode.startsWith("X")) return [["malformed", "class"]];
  const subject = subjectOf(enhancedCode);
  const terms: TermKey[] = severity ? [["class", enhancedCode.charAt(0)]] : [];
  return subject ? [...terms, ["subject", subject]] : terms;
}

function suggestions({ suggestions }: UnknownAnswer, words: Words): Block[] {
  if (suggestions.length === 0) return [exampleChoices(words)];
  const choices = suggestions.map((id) => toChoice(entryRef(id), words));
  return [{ type: "choices", title: words.say("card.unknown.choices"), choices }];
}
