import { parseReply } from "../../mail/reply.ts";
import { parseEnhancedStatusCode } from "../../mail/status.ts";
import { NO_DELIVERY } from "../bounce.ts";
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
import type { RecordForm } from "./record-form.ts";
import { findRecipients } from "./record-recipients.ts";
import { readRecordReply } from "./record-reply.ts";
import { commandNamed } from "./refusal.ts";
import { type EventState, isMailEvent, readState } from "./state.ts";

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
  const event = findEvent(rolesOf(record, form)("event"), form);
  const mail = event !== undefined && isMailEvent(event.word);
  const facts = readFacts(record, form, mail);
  const code = facts.replyCode ?? facts.enhancedCode;
  const overruled = Object.entries(form.values ?? {}).find(([sign]) => holds(sign, record))?.[1];
  const told = event && !VAGUE.test(event.word) ? event.state : undefined;
  const state = overruled ?? told ?? stateOf(code) ?? event?.state ?? form.state;
  const recipients = findRecipients(record, facts.command, form.keys?.recipient);
  const accepted = state === "delivered" ? acceptance(rolesOf(record, form)("reply")) : null;
  const replyCode = facts.replyCode ?? accepted;
  return {
    state,
    recipients,
    outcomes:
      state && state !== "none"
        ? recipients.map((recipient) => ({
            ...NO_DELIVERY,
            ...facts,
            replyCode,
            recipient,
            state,
            id: null,
          }))
        : [],
    sure: mail || (facts.replyCode !== null && facts.enhancedCode !== null),
  };
}

/** Values of a role's fields, by the form's names or the common ones. */
const rolesOf = (record: CarrierRecord, form: RecordForm) => (role: Role) =>
  valuesOf(record, form.keys?.[role] ?? fieldTable()[role]);

function readFacts(record: CarrierRecord, form: RecordForm, mail: boolean) {
  const values = rolesOf(record, form);
  const reply = readRecordReply(record, values("reply"));
  const enhancedCode = reply?.enhancedCode ?? values("enhancedCode").find(isStatus) ?? null;
  return {
    replyCode: reply?.replyCode ?? readReplyCode(record, form, mail || enhancedCode !== null),
    enhancedCode,
    diagnostic: reply?.diagnostic ?? null,
    command: reply?.command ?? commandNamed(values("command")[0] ?? "-"),
    remoteMta: reply?.remoteMta ?? values("remoteMta").map(hostOf).find(Boolean) ?? null,
    hint: readHint(values("hint"), form),
  };
}

/** The code of "250 2.6.0 Message accepted": what a delivery's success was answered with. */
function acceptance(replies: readonly string[]): string | null {
  const codes = replies.map((value) => parseReply(value)?.replyCode);
  return codes.find((code) => code?.startsWith("2")) ?? null;
}

const isStatus = (value: string): boolean => parseEnhancedStatusCode(value) !== undefined;

const stateOf = (code: string | null): EventState | undefined =>
  code?.startsWith("5") ? "failed" : code?.startsWith("4") ? "delayed" : undefined;

/** "status: error" says less than any other word, and less than a code. */
const VAGUE = /^\s{0,2}err(?:or)?s?\s{0,2}$/i;

/** The first word that says what happened; a vague one where there is no other. */
function findEvent(words: readonly string[], form: RecordForm) {
  let vague: { word: string; state: EventState } | undefined;
  for (const value of words) {
    // "bounced (host mx.example.com said: …)"
    const word = value.split(/[(:,]/, 1)[0]?.slice(0, 60) ?? "";
    const state = form.events?.[normaliseKey(word)] ?? readState(word);
    if (state && !VAGUE.test(word)) return { word, state };
    if (state) vague ??= { word, state };
  }
  return vague;
}

/** "mx.example.com[192.0.2.1]:25" to its name; undefined for "none", "local" and bare addresses. */
function hostOf(value: string): string | undefined {
  const host = /^[[(]?([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\.?(?=[[(:\s,;)\]]|$)/.exec(value)?.[1];
  return host && !/^[\d.]+$/.test(host) ? host.toLowerCase() : undefined;
}
