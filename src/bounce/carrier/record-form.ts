import type { Role } from "./record.ts";
import type { EventState } from "./state.ts";

/** How one service or program names things, where the common names of `catalog/carrier/field.json` are not enough. */
export interface RecordForm {
  /** Keys to use for a role instead of the common ones. */
  readonly keys?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Event words, normalised, and what they say. */
  readonly events?: Readonly<Record<string, EventState>>;
  /** "key=value" pairs that overrule the event's word. */
  readonly values?: Readonly<Record<string, EventState>>;
  /** Where nothing else tells. */
  readonly state?: EventState;
  /** Numbers and words of the hint field, and the name that the documentation gives them. */
  readonly hints?: Readonly<Record<string, string>>;
  /** A bare three-digit field is an HTTP status or the service's own number, never a reply code. */
  readonly noReplyCodes?: boolean;
}
