import type { BounceAnswer } from "../answer/answer.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words/words.ts";
import { NO_ACTIONS } from "./actions.ts";
import { groupBlocks, groupDetails } from "./bounce-group.ts";
import { bounceTone, bounceVerdict } from "./bounce-verdict.ts";
import type { Block, Card, Line } from "./card.ts";
import { type DeliveryGroup, groupDeliveries } from "./deliveries.ts";
import { bounceFootnotes } from "./footnotes.ts";
import { reasonTitle } from "./names.ts";

/** A card is read on a phone: beyond this, kinds of failure are counted, not told. */
const MAX_GROUPS = 4;
const MAX_TITLE = 120;

/** A pasted failure: what happened, whether it is permanent, who must act, what to do. */
export function bounceCard(answer: BounceAnswer, words: Words): Card {
  const { explanation } = answer;
  const groups = groupDeliveries(explanation.deliveries);
  if (groups.length === 0) return nothingFound(answer, words);
  const shown = groups.slice(0, MAX_GROUPS);
  return {
    kind: "bounce",
    locale: words.locale,
    direction: words.direction,
    tone: bounceTone(groups),
    title: cut(title(groups, words), MAX_TITLE),
    verdict: bounceVerdict(explanation.kind, groups, words),
    blocks: [
      ...shown.flatMap((group) => groupBlocks(group, explanation, words, groups.length > 1)),
      ...hiddenGroups(groups.length - shown.length, words),
    ],
    details: groups.flatMap((group) => groupDetails(group, words)),
    footnotes: bounceFootnotes(answer, words),
    actions: NO_ACTIONS,
  };
}

function nothingFound(answer: BounceAnswer, words: Words): Card {
  const text: Line = [{ text: words.say("card.bounce.nothing.verdict") }];
  return {
    kind: "bounce",
    locale: words.locale,
    direction: words.direction,
    tone: "neutral",
    title: words.say("card.bounce.nothing.title"),
    verdict: text,
    blocks: [{ type: "text", text: [{ text: words.say("card.bounce.nothing.try") }] }],
    details: [],
    footnotes: bounceFootnotes(answer, words),
    actions: NO_ACTIONS,
  };
}

function title(groups: readonly DeliveryGroup[], words: Words): string {
  const reasons = groups.map(({ delivery }) => reasonTitle(delivery.reason, words));
  const [only] = groups;
  if (groups.length > 1 || !only) {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    return words.say("card.bounce.title.many", {
      count,
      reasons: [...new Set(reasons)].join(", "),
    });
  }
  const codes = [only.delivery.replyCode, only.delivery.enhancedCode].filter(Boolean).join(" ");
  const reason = reasons[0] ?? "";
  return words.say(codes ? "card.bounce.title.one" : "card.bounce.title.plain", { codes, reason });
}

function hiddenGroups(count: number, words: Words): Block[] {
  if (count <= 0) return [];
  return [{ type: "text", text: [{ text: words.say("card.bounce.more-groups", { count }) }] }];
}
