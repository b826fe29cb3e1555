import type { Delivery } from "../bounce/bounce.ts";
import type { Phrase } from "../catalog/types.ts";
import type { FoundWording } from "../lexicon/lexicon.ts";
import type { Reason } from "../terms.ts";
import { chooseOwn, codesOf, contradicts, type OwnPhrase } from "./choose-own.ts";
import { phaseOf } from "./command-phase.ts";
import { evidenceTable } from "./evidence-table.ts";
import { reasonBySubject } from "./subject.ts";
import type { Weighed } from "./weigh.ts";

/** Normalised words, and who said them about which delivery. */
export interface Speech {
  readonly text: string;
  readonly delivery: Delivery;
  /** The provider that spoke, where that is sure. */
  readonly speaker: string | null;
  /** Said by a report about a failure, and by no server. */
  readonly reported: boolean;
}

/** What the words of a reply are worth. */
export function weighWords(found: readonly FoundWording[], speech: Speech): Weighed[] {
  const { text, delivery, speaker } = speech;
  const own = speaker ? chooseOwn(found, delivery, speaker) : undefined;
  const weighed = own ? weighPhrase(own, evidenceTable().weights.providerPhrase, text) : [];
  const cause = text.search(CAUSE);
  for (const one of found) {
    const why = cause >= 0 && one.end > cause + CAUSE_LENGTH;
    const times = why ? evidenceTable().weights.cause : 1;
    for (const each of weighShared(one, speech))
      weighed.push({ ...each, points: each.points * times });
  }
  return weighed;
}

/** What follows says why: "rate limited because there is no DMARC alignment", "blocked by SPF". */
const CAUSE =
  /\b(?:(?:blocked|rejected|refused|denied|stopped) by|blocked: |because|due to|owing to|caused by|for (?=[a-z]{1,20} reasons?\b)|reason:)/;
/** About as long as "because" is. */
const CAUSE_LENGTH = 8;

function weighShared({ wording, start, end, letters }: FoundWording, speech: Speech): Weighed[] {
  const { text, delivery, speaker, reported } = speech;
  const { weights } = evidenceTable();
  const value = text.slice(start, end);
  const length = Math.min(letters, weights.letters) * weights.letter;
  switch (wording.kind) {
    case "phrase": {
      const points = weights.rank[wording.phrase.rank] + length;
      const evidence = { kind: "phrase", value } as const;
      const { reported: instead, byCommand } = wording.phrase;
      const named = reasonBySubject(wording.reason, text, start, end);
      const reason = byCommand?.[phaseOf(delivery.command ?? "")] ?? named;
      if (!reported || !instead) return [{ reason, points, evidence }];
      return withOther({ reason: instead, points, evidence }, wording.reason);
    }
    case "hint": {
      const evidence = { kind: "hint", value: wording.word } as const;
      return [{ reason: wording.reason, points: weights.token, evidence }];
    }
    case "provider-phrase":
      if (wording.phrase.weak || wording.provider === speaker) return [];
      return weighPhrase(
        { wording, start, end },
        worthElsewhere(wording.phrase, delivery) + length,
        text,
      );
    case "sign":
      return [];
  }
}

const LINK = /\w[./]\w/;

/** Another provider's phrase: with other codes it may mean something else, unless it is a link. */
function worthElsewhere(phrase: Phrase, delivery: Delivery): number {
  const { documentedPhrase, otherCodes } = evidenceTable().weights;
  const doubtful = contradicts(phrase, delivery) && !LINK.test(phrase.text ?? "");
  return doubtful ? documentedPhrase * otherCodes : documentedPhrase;
}

function weighPhrase({ wording, start, end }: OwnPhrase, points: number, text: string): Weighed[] {
  const { provider, phrase } = wording;
  const value = text.slice(start, end) || codesOf(phrase).join(" ");
  const evidence = { kind: "provider-phrase", value, entry: `${provider}-${phrase.id}` } as const;
  return withOther({ reason: phrase.reason, points, evidence }, phrase.otherReason);
}

function withOther(weighed: Weighed, reason: Reason | undefined): Weighed[] {
  if (!reason) return [weighed];
  const points = weighed.points * evidenceTable().weights.otherReason;
  return [weighed, { ...weighed, reason, points }];
}
