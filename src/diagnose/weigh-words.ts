import type { Delivery } from "../bounce/bounce.ts";
import type { Phrase } from "../catalog/types.ts";
import { evidenceTable } from "./evidence-table.ts";
import { type FoundWording, type ProviderWording, providers } from "./lexicon.ts";
import type { Weighed } from "./weigh.ts";

/** What the words of a reply are worth, `speaker` being the provider that spoke it. */
export function weighWords(
  found: readonly FoundWording[],
  text: string,
  delivery: Delivery,
  speaker: string | null,
): Weighed[] {
  const own = speaker ? chooseOwn(found, delivery, speaker) : undefined;
  const weighed = own ? weighPhrase(own, evidenceTable().weights.providerPhrase, text) : [];
  for (const one of found) weighed.push(...weighShared(one, text, speaker));
  return weighed;
}

function weighShared({ wording, start, end }: FoundWording, text: string, speaker: string | null) {
  const { weights } = evidenceTable();
  const value = text.slice(start, end);
  const length = Math.min(end - start, weights.letters) * weights.letter;
  switch (wording.kind) {
    case "phrase": {
      const points = weights.rank[wording.phrase.rank] + length;
      return [{ reason: wording.reason, points, evidence: { kind: "phrase", value } } as const];
    }
    case "hint": {
      const evidence = { kind: "hint", value: wording.word } as const;
      return [{ reason: wording.reason, points: weights.hint, evidence }];
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
  const weighed: Weighed[] = [{ reason: phrase.reason, points, evidence }];
  if (phrase.otherReason) {
    const share = points * evidenceTable().weights.otherReason;
    weighed.push({ reason: phrase.otherReason, points: share, evidence });
  }
  return weighed;
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
