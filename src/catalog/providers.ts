import { loadTable } from "./load.ts";
import type { Phrase, ProviderFacts } from "./types.ts";

/** Reads one provider's file only: a card names one, and the whole folder is large. */
export function findProvider(id: string): ProviderFacts | undefined {
  return /^[a-z0-9-]{1,40}$/.test(id) ? loadTable<ProviderFacts>(`provider/${id}`) : undefined;
}

/** The name people know it by; the id where the catalog lacks it. */
export function providerName(id: string): string {
  return findProvider(id)?.names[0] ?? id;
}

/** A phrase by the provider's id and its full id ("yahoo", "yahoo-tss04"). */
export function findPhrase(provider: string, fullId: string): Phrase | undefined {
  const own = fullId.slice(provider.length + 1);
  return findProvider(provider)?.phrases.find(({ id }) => id === own);
}
