import type { Bounce, Delivery } from "../bounce/bounce.ts";
import { normalise } from "../lexicon/normalise.ts";
import { documentedPhrase } from "../lexicon/tables.ts";
import { readWordings } from "../lexicon/wording.ts";
import type { DiagnosedDelivery } from "./diagnosis.ts";
import { evidenceTable } from "./evidence-table.ts";
import { weighNamedHost } from "./named-host.ts";
import { weighNamedRecipient } from "./named-recipient.ts";
import { findProvider } from "./provider.ts";
import { type Ranking, rankReasons } from "./rank.ts";
import { guessReason } from "./similar.ts";
import { findActor, findPermanence, isHardBounce } from "./verdict.ts";
import { type Weighed, weighFacts } from "./weigh.ts";
import { weighWords } from "./weigh-words.ts";

/** Facts to conclusions: the reason with its evidence, how permanent it is, who must act. */
export function diagnose(bounce: Bounce): DiagnosedDelivery[] {
  return bounce.deliveries.map((delivery) => diagnoseDelivery(delivery, bounce));
}

function diagnoseDelivery(delivery: Delivery, bounce: Bounce): DiagnosedDelivery {
  const text = normalise(delivery.diagnostic ?? "");
  const found = readWordings(text);
  const { provider, sure } = findProvider(delivery, text, found);
  const weighed = weighWords(found, {
    text,
    delivery,
    speaker: sure ? provider : null,
    reported: isReported(delivery, bounce),
  });
  if (hasNotice(bounce) && !saysEnough(weighed)) weighed.push(...weighNotice(bounce, delivery));
  weighed.push(
    ...weighFacts(delivery, bounce),
    ...weighNamedHost(text, delivery.recipient),
    ...weighNamedRecipient(delivery),
  );
  if (mayGuess(weighed) && !isReported(delivery, bounce)) weighed.push(...guessReason(text));
  return { ...delivery, ...conclude(rankReasons(weighed), delivery, bounce), provider };
}

function conclude(ranking: Ranking, delivery: Delivery, bounce: Bounce) {
  const { reason, evidence } = ranking;
  const entry = evidence[0]?.entry;
  const phrase = entry ? documentedPhrase(entry) : undefined;
  const otherReason = ranking.otherReason ?? phrase?.otherReason ?? null;
  const permanence = findPermanence(reason, delivery, bounce, phrase);
  const hardBounce = isHardBounce(reason, permanence);
  const actor = findActor(reason, permanence, phrase);
  return { reason, otherReason, permanence, hardBounce, actor, evidence };
}

/** Whether words alone name a reason: then neither the notice around them nor a guess is asked. */
function saysEnough(weighed: readonly Weighed[]): boolean {
  const { rank } = evidenceTable().weights;
  return weighed.some(({ points }) => points >= rank.plain);
}

/** Whether a guess could still be the strongest evidence. */
function mayGuess(weighed: readonly Weighed[]): boolean {
  const { similar } = evidenceTable().weights;
  return weighed.every(({ points }) => points < similar);
}

/** Words of a report's own, and no server's answer. */
function isReported({ replyCode }: Delivery, { format }: Bounce): boolean {
  return replyCode === null && (format === "dsn" || format === "notice");
}

/** A report explains in words of its own; around the replies of other carriers stands a program's chatter. */
function hasNotice({ format }: Bounce): boolean {
  return format === "dsn" || format === "notice" || format === "text";
}

/** The notice's own words, for a delivery whose reply says little. */
function weighNotice(bounce: Bounce, delivery: Delivery): Weighed[] {
  const text = normalise(bounce.words);
  if (!text || text === normalise(delivery.diagnostic ?? "")) return [];
  const share = evidenceTable().weights.notice;
  const weighed = weighWords(readWordings(text), {
    text,
    delivery,
    speaker: null,
    reported: isReported(delivery, bounce),
  });
  return weighed.map((one) => ({ ...one, points: one.points * share }));
}
