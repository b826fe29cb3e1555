import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Cache } from "./cache.ts";
import type { Message } from "./card.ts";
import type { SlackConfig } from "./config.ts";
import type { SeenEvents } from "./dedupe.ts";
import type { FileReader } from "./files.ts";
import type { Languages } from "./languages.ts";
import type { Locales } from "./locale.ts";

/** What every surface needs; made once, at the start. */
export interface Room {
  readonly config: SlackConfig;
  readonly log: Logger;
  readonly version: string;
  /** Public address of the web page; undefined leaves "Learn more" out. */
  readonly pageUrl: string | undefined;
  readonly locales: Locales;
  readonly languages: Languages;
  readonly seen: SeenEvents;
  readonly files: FileReader;
  /** Cards about codes, laid out. */
  readonly answers: Cache<readonly Message[]>;
}

export type Client = webApi.WebClient;

/** Key of a workspace: the organisation where the app is installed for all of one. */
export function teamOf(context: {
  enterpriseId?: string | undefined;
  teamId?: string | undefined;
}) {
  return context.enterpriseId ?? context.teamId ?? "";
}
