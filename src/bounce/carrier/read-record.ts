import { parseEnhancedStatusCode } from "../../mail/status.ts";
import type { Outcome } from "./outcome.ts";
import {
  type CarrierRecord,
  fieldTable,
  holds,
  normaliseKey,
  type Role,
  valuesOf,
} from "./record.ts";
import { readHint, readReplyCode } from "./record-codes.ts";
import { findRecipients } from "./record-recipients.ts";
import { readRecordReply } from "./record-reply.ts";
import { commandNamed } from "./refusal.ts";
import { type EventState, isMailEvent, readState } from "./state.ts";

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

export interface RecordReading {
  readonly state: EventState | undefined;
  readonly outcomes: readonly Outcome[];
  /** Also where there is no outcome. */
  readonly recipients: readonly (string | null)[];
  /** The words or codes leave no doubt that this is about mail. */
  readonly sure: boolean;
}

/** One event's recipients, codes and words. */
export function readRecord(record: CarrierRecord, form: RecordForm = {}): RecordReading {
  const values = (role: Role) => valuesOf(record, form.keys?.[role] ?? fieldTable()[role]);
  const event = findEvent(values("event"), form);
  const reply = readRecordReply(record, values("reply"));
  const enhancedCode = reply?.enhancedCode ?? values("enhancedCode").find(isStatus) ?? null;
  const mail = event !== undefined && isMailEvent(event.word);
  const replyCode = reply?.replyCode ?? readReplyCode(record, form, mail || enhancedCode !== null);
  const overruled = Object.entries(form.values ?? {}).find(([sign]) => holds(sign, record))?.[1];
  const state = overruled ?? event?.state ?? stateOf(replyCode ?? enhancedCode) ?? form.state;
  const command = reply?.command ?? commandNamed(values("command")[0] ?? "-");
  const recipients = findRecipients(record, command, form.keys?.recipient);
  const outcome = {
    state: state === undefined || state === "none" ? ("failed" as const) : state,
    replyCode,
    enhancedCode,
    diagnostic: reply?.diagnostic ?? null,
    command,
    remoteMta: reply?.remoteMta ?? values("remoteMta").map(hostOf).find(Boolean) ?? null,
    action: null,
    hint: readHint(values("hint"), form),
    spokesman: null,
    id: null,
  };
  return {
    state,
    recipients,
    outcomes:
      state && state !== "none" ? recipients.map((recipient) => ({ ...outcome, recipient })) : [],
    sure: mail || (replyCode !== null && enhancedCode !== null),
  };
}

const isStatus = (value: string): boolean => parseEnhancedStatusCode(value) !== undefined;

const stateOf = (code: string | null): EventState | undefined =>
  code?.startsWith("5") ? "failed" : code?.startsWith("4") ? "delayed" : undefined;

function findEvent(words: readonly string[], form: RecordForm) {
  for (const value of words) {
    // "bounced (host mx.example.com said: …)"
    const word = value.split(/[(:,]/, 1)[0]?.slice(0, 60) ?? "";
    const state = form.events?.[normaliseKey(word)] ?? readState(word);
    if (state) return { word, state };
  }
  return undefined;
}

/** "mx.example.com[192.0.2.1]:25" to its name; undefined for "none", "local" and bare addresses. */
function hostOf(value: string): string | undefined {
  const host = /^[[(]?([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\.?(?=[[(:\s,;)\]]|$)/.exec(value)?.[1];
  return host && !/^[\d.]+$/.test(host) ? host.toLowerCase() : undefined;
}
