import type { Delivery } from "../bounce/bounce.ts";
import type { FoundWording } from "../lexicon/lexicon.ts";
import { providers } from "../lexicon/tables.ts";

/** How far each trace proves who spoke, in points. */
const PROOF = { spokesman: 100, sign: 60, host: 60, token: 50, hostInText: 40, text: 20 };
/** A block list that is only named did not speak, but is better than nobody. */
const ONLY_NAMED = 0.4;
const ENOUGH = 15;
/** Of two wordings that prove the same, the longer one proves a little more, up to here. */
const MOST_LETTERS = 100;

const NOBODY: Speaker = { provider: null, sure: false };

export interface Speaker {
  /** An id of `catalog/provider/`; null where nothing tells. */
  readonly provider: string | null;
  /** Known by more than words that others may use too. */
  readonly sure: boolean;
}

/**
 * Who spoke the refusal. The recipient's domain is no proof: a filter in front
 * of the mailbox provider, or the sender's own server, may have spoken.
 */
export function findProvider(
  delivery: Delivery,
  text: string,
  found: readonly FoundWording[],
): Speaker {
  if (delivery.spokesman) return { provider: delivery.spokesman, sure: true };
  const proof = new Map<string, number>();
  const add = (id: string, points: number) => {
    if (providers()[id]?.kind === "software") return;
    const share = providers()[id]?.kind === "blocklist" ? ONLY_NAMED : 1;
    proof.set(id, Math.max(proof.get(id) ?? 0, 0) + points * share);
  };
  if (delivery.remoteMta) for (const id of ownersOf(delivery.remoteMta)) add(id, PROOF.host);
  for (const host of text.match(HOST) ?? [])
    for (const id of ownersOf(host)) add(id, PROOF.hostInText);
  for (const [id, points] of proofOfWords(found)) add(id, points);
  return strongest(proof);
}

const HOST = /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/g;

/** By provider, the points of its best wording: several phrases prove no more than one. */
function proofOfWords(found: readonly FoundWording[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { wording, start, end } of found) {
    if (wording.kind === "phrase" || wording.kind === "hint") continue;
    const points = wording.kind === "sign" ? PROOF.sign : proofOfPhrase(wording, end - start);
    if (points > (best.get(wording.provider) ?? 0)) best.set(wording.provider, points);
  }
  return best;
}

function proofOfPhrase(
  wording: FoundWording["wording"] & { kind: "provider-phrase" },
  length: number,
) {
  if (wording.phrase.weak) return 0;
  if (wording.by === "token")
    return /\d|[^a-z]/i.test(wording.phrase.token!) ? PROOF.token : PROOF.text;
  return (length >= 24 ? PROOF.text : PROOF.text / 2) + Math.min(length, MOST_LETTERS) / 100;
}

function strongest(proof: ReadonlyMap<string, number>): Speaker {
  const [first, second] = [...proof].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < ENOUGH) return NOBODY;
  const sure = first[1] >= PROOF.hostInText;
  return !sure && second?.[1] === first[1] ? NOBODY : { provider: first[0], sure };
}

let owners: Map<string, string[]> | undefined;

/** Providers whose host names end the given one: "mx1.l.google.com" is Gmail's by ".l.google.com". */
export function ownersOf(host: string): string[] {
  owners ??= indexHosts();
  let name = host.toLowerCase().replace(/\.$/, "");
  const exact = owners.get(name);
  if (exact) return exact;
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".")) {
    name = name.slice(dot + 1);
    const found = owners.get(`.${name}`);
    if (found) return found;
  }
  return [];
}

function indexHosts(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [id, { hosts }] of Object.entries(providers())) {
    for (const host of hosts) index.set(host.toLowerCase(), [...(index.get(host) ?? []), id]);
  }
  return index;
}
