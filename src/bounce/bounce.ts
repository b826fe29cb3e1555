/** What a carrier (a mail, a log, a webhook …) says about failed deliveries: facts only, nothing concluded. */
import type { Action, BounceKind, Format } from "../terms.ts";

/** One recipient, and what was said about it. Every field is null where the input does not say. */
export interface Delivery {
  readonly recipient: string | null;
  /** Three digits as the server sent them (RFC 5321 section 4.2). */
  readonly replyCode: string | null;
  /** The remote server's own code in preference to the report's Status field (RFC 3463). */
  readonly enhancedCode: string | null;
  /** The refusing server's words, or the reporter's where no server spoke; one line, white space folded. */
  readonly diagnostic: string | null;
  /** "RCPT TO", "DATA", "connect" …: the SMTP command that was answered. */
  readonly command: string | null;
  readonly remoteMta: string | null;
  readonly action: Action | null;
  /** Machine word of a service ("suppress-bounce", "OnAccountSuppressionList", "QUEUE.Expired"), for `catalog/hint.json`. */
  readonly hint: string | null;
  /** Id of the provider that the carrier itself names (a webhook's sender, say). */
  readonly spokesman: string | null;
}

export interface Bounce {
  readonly kind: BounceKind;
  readonly format: Format;
  /** Who wrote the report. `software` is an id of `catalog/mta/`. */
  readonly reporter: { readonly mta: string | null; readonly software: string | null };
  readonly deliveries: readonly Delivery[];
  /** The notice's own words without the returned mail: a last resort for diagnosis when `diagnostic` says nothing. */
  readonly words: string;
}

export const NO_DELIVERY: Delivery = {
  recipient: null,
  replyCode: null,
  enhancedCode: null,
  diagnostic: null,
  command: null,
  remoteMta: null,
  action: null,
  hint: null,
  spokesman: null,
};
