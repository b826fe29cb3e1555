import type { BounceKind } from "../terms.ts";
import type { Words } from "../words/words.ts";
import type { Line, Tone } from "./card.ts";
import type { DeliveryGroup } from "./deliveries.ts";
import { strong } from "./spans.ts";

/** The gravest of all deliveries. */
export function bounceTone(groups: readonly DeliveryGroup[]): Tone {
  const kinds = new Set(groups.map(({ delivery }) => delivery.permanence));
  if (kinds.has("permanent")) return "permanent";
  if (kinds.has("temporary")) return "temporary";
  return groups.some(({ delivery }) => delivery.reason === "delivered") ? "success" : "neutral";
}

/** The first thing read: permanent or not, and who must act. */
export function bounceVerdict(
  kind: BounceKind,
  groups: readonly DeliveryGroup[],
  words: Words,
): Line {
  if (kind === "complaint" || kind === "auto-reply" || kind === "delivered")
    return [strong(words.say(`card.bounce.verdict.${kind}`))];
  const parts = [strong(permanence(kind, groups, words)), { text: ` ${acts(groups, words)}` }];
  if (groups.length === 1 && groups[0]?.delivery.hardBounce)
    parts.push({ text: ` ${words.say("card.bounce.hard")}` });
  return parts;
}

function permanence(kind: BounceKind, groups: readonly DeliveryGroup[], words: Words): string {
  const count = (wanted: string) =>
    groups.reduce(
      (sum, { delivery, count }) => sum + (delivery.permanence === wanted ? count : 0),
      0,
    );
  const permanent = count("permanent");
  const temporary = count("temporary");
  if (permanent && temporary)
    return words.say("card.bounce.verdict.mixed", { permanent, temporary });
  if (permanent) return words.say("card.bounce.verdict.permanent");
  if (!temporary) return words.say("card.bounce.verdict.none");
  return words.say(`card.bounce.verdict.${kind === "delay" ? "temporary" : "refused-for-now"}`);
}

function acts(groups: readonly DeliveryGroup[], words: Words): string {
  const actors = new Set(groups.map(({ delivery }) => delivery.actor));
  return [...actors].map((actor) => words.say(`card.bounce.act.${actor}`)).join(" ");
}
