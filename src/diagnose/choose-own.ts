import type { Delivery } from "../bounce/bounce.ts";
import type { Phrase } from "../catalog/types.ts";
import type { FoundWording, ProviderWording } from "../lexicon/lexicon.ts";
import { providers } from "../lexicon/tables.ts";

/** A phrase without wording (a code alone) stands nowhere in the text. */
export interface OwnPhrase {
  readonly wording: Pick<ProviderWording, "provider" | "phrase">;
  readonly start: number;
  readonly end: number;
}

/** Tokens before texts before codes; among several the first whose codes agree with the reply's, else the first. */
export function chooseOwn(found: readonly FoundWording[], delivery: Delivery, speaker: string) {
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

export function codesOf({ replyCodes = [], enhancedCodes = [] }: Phrase): string[] {
  return [...enhancedCodes, ...replyCodes];
}

/** A weak phrase counts only where the reply has its codes; one that lists none asks for none. */
export function contradicts(phrase: Phrase, delivery: Delivery): boolean {
  return codesOf(phrase).length > 0 && !codesAgree(phrase, delivery);
}

/** The enhanced code decides where both have one, else the reply code. An entry without codes fits no code. */
function codesAgree(phrase: Phrase, { enhancedCode, replyCode }: Delivery): boolean {
  if (enhancedCode && phrase.enhancedCodes?.length) {
    return phrase.enhancedCodes.includes(enhancedCode);
  }
  return Boolean(replyCode && phrase.replyCodes?.includes(replyCode));
}
