import type { Logger } from "pino";
import type { KeptAnswers } from "./kept.ts";
import type { Locales } from "./locale.ts";
import type { Rest } from "./rest.ts";

/** What every surface needs; made once, at the start. */
export interface Room {
  readonly log: Logger;
  readonly rest: Rest;
  /** Where attachments may be fetched from. */
  readonly fileOrigins: ReadonlySet<string>;
  /** Public address of the web page; undefined leaves "Learn more" out. */
  readonly pageUrl: string | undefined;
  readonly locales: Locales;
  readonly answers: KeptAnswers;
}
