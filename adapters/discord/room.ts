import type { Logger } from "pino";
import type { Kept } from "./kept.ts";
import type { Locales } from "./known-locales.ts";
import type { Message } from "./parts.ts";
import type { Rest } from "./rest.ts";

/** A choice of autocomplete: shown, and sent when it is chosen. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What every surface needs; made once, at the start. */
export interface Room {
  readonly log: Logger;
  readonly rest: Rest;
  /** Where attachments may be fetched from. */
  readonly fileOrigins: ReadonlySet<string>;
  /** Public address of the web page; undefined leaves "Learn more" out. */
  readonly pageUrl: string | undefined;
  readonly locales: Locales;
  /** Cards of codes as messages for the asker alone. */
  readonly answers: Kept<readonly Message[]>;
  readonly choices: Kept<readonly Suggestion[]>;
}
