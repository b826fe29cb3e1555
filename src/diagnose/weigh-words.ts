import type { Delivery } from "../bounce/bounce.ts";
import type { Phrase } from "../catalog/types.ts";
import type { Reason } from "../terms.ts";
import { evidenceTable } from "./evidence-table.ts";
import { type FoundWording, type ProviderWording, providers } from "./lexicon.ts";
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
  for (const one of found) weighed.push(...weighShared(one, speech));
  return weighed;
}

function weighShared({ wording, start, end, letters }: FoundWording, speech: Speech): Weighed[] {
  const { text, speaker, reported } = speech;
  const { weights } = evidenceTable();
  const value = text.slice(start, end);
  const length = Math.min(letters, weights.letters) * weights.letter;
  switch (wording.kind) {
    case "phrase": {
      const points = weights.rank[wording.phrase.rank] + length;
      const evidence = { kind: "phrase", value } as const;
      const { reported: instead } = wording.phrase;
      if (!reported || !instead) return [{ reason: wording.reason, points, evidence }];
      return withOther({ reason: instead, points, evidence }, wording.reason);
    }
    case "hint": {
      const evidence = { kind: "hint", value: wording.word } as const;
      return [{ reason: wording.reason, points: weights.token, evidence }];
    }
    case "provider-phrase":
      if (wording.phrase.weak || wording.provider === speaker) return [];
      return weighPhrase({ wording, start, end }, weights.documentedPhrase + length, text);
    case "sign":
      return [];
  }
}

/** A phrase without wording (a code alone) stands nowhere in the text. */
interface OwnPhrase {
  readonly wording: Pick<ProviderWording, "provider" | "phrase">;
  readonly start: number;
  readonly end: number;
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

/** Tokens before texts before codes; among several the first whose codes agree with the reply's, else the first. */
function chooseOwn(found: readonly FoundWording[], delivery: Delivery, speaker: string) {
  const own = (by: ProviderWording["by"]) =>
    found.filter((one): one is FoundWording & { wording: ProviderWording } => {
      const { wording } = one;
      return (
        wording.kind === "provider-phrase" && wording.provider === speaker && wording.by === by
      );
    });
  return (
    chooseAmong(own("token"), delivery, speaker) ??
    chooseAmong(own("text"), delivery, speaker) ??
    chooseByCodes(delivery, speaker)
  );
}

function chooseAmong(
  candidates: readonly (FoundWording & { wording: ProviderWording })[],
  delivery: Delivery,
  speaker: string,
): OwnPhrase | undefined {
  const order = providers()[speaker]?.phrases ?? [];
  const usable = candidates
    .filter(({ wording: { phrase } }) => !phrase.weak || !contradicts(phrase, delivery))
    .sort((a, b) => order.indexOf(a.wording.phrase) - order.indexOf(b.wording.phrase));
  return usable.find(({ wording }) => codesAgree(wording.phrase, delivery)) ?? usable[0];
}

function chooseByCodes(delivery: Delivery, speaker: string): OwnPhrase | undefined {
  const phrase = providers()[speaker]?.phrases.find(
    (one) => !one.token && !one.text && codesAgree(one, delivery),
  );
  return phrase && { wording: { provider: speaker, phrase }, start: 0, end: 0 };
}

function codesOf({ replyCodes = [], enhancedCodes = [] }: Phrase): string[] {
  return [...enhancedCodes, ...replyCodes];
}

/** A weak phrase counts only where the reply has its codes; one that lists none asks for none. */
function contradicts(phrase: Phrase, delivery: Delivery): boolean {
  return codesOf(phrase).length > 0 && !codesAgree(phrase, delivery);
}

/** The enhanced code decides where both have one, else the reply code. An entry without codes fits no code. */
function codesAgree(phrase: Phrase, { enhancedCode, replyCode }: Delivery): boolean {
  if (enhancedCode && phrase.enhancedCodes?.length) {
    return phrase.enhancedCodes.includes(enhancedCode);
  }
  return Boolean(replyCode && phrase.replyCodes?.includes(replyCode));
}
