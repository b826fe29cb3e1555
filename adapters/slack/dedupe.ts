import { createCache } from "./cache.ts";

/**
 * Slack sends an event again when the first answer was late or lost. A retry is not dropped for being one: the first
 * try may never have arrived. Several processes need a shared store behind this.
 */
export interface SeenEvents {
  /** True the first time an event id comes by. */
  isNew(eventId: string): boolean;
}

/** Slack gives up after an hour or so. */
const HOUR = 3_600_000;

export function rememberEvents(now?: () => number): SeenEvents {
  const seen = createCache<true>(50_000, 2 * HOUR, now);
  return {
    isNew(eventId) {
      if (seen.get(eventId)) return false;
      seen.set(eventId, true);
      return true;
    },
  };
}
