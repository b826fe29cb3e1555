import { findProvider } from "../catalog/find.ts";

/** The name people know a provider by; the id where the catalog lacks it. */
export function providerName(id: string): string {
  return findProvider(id)?.names[0] ?? id;
}
