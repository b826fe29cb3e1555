import type { Logger } from "pino";
import type { Card } from "../../src/index.ts";

/** A chat platform, for the page that explains what its app may do. */
export interface Platform {
  readonly id: "slack" | "discord";
  /** As people call it: "Slack". */
  readonly name: string;
  /** Where an admin adds the app; null where that is not configured. */
  readonly installUrl: string | null;
  readonly permissions: readonly Permission[];
}

export interface Permission {
  /** As the platform writes it: "chat:write". */
  readonly name: string;
  /** Key of the sentence that says why: "slack.scope.chat:write". */
  readonly reason: string;
  readonly optional: boolean;
}

/** A platform's own payload for a card: for Slack what has `blocks`, for Discord what has `components`. */
export type Preview = (card: Card) => unknown;

export interface WebServices {
  /** Gets shapes only: kinds of request, sizes, times. */
  readonly log: Logger;
  readonly version: string;
  readonly previews: { readonly slack?: Preview; readonly discord?: Preview };
  readonly platforms: readonly Platform[];
}
