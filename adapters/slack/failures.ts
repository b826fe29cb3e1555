import type { Words } from "../../src/index.ts";
import { FileError } from "./files.ts";

/** Kinds of trouble that a user is told about; a sentence `failure.<kind>` does. */
export type FailureKind =
  | "missing-scope"
  | "not-in-channel"
  | "expired"
  | "trigger"
  | "rate-limited"
  | "slack-down"
  | "ticket"
  | "other";

export interface Failure {
  readonly kind: FailureKind;
  /** Slack's own word ("not_in_channel"), an HTTP status, or the name of the error: safe to log. */
  readonly cause: string;
  /** Seconds that Slack asks to wait; 0 where it does not. */
  readonly retryAfter: number;
  /** The permission that is missing ("files:read"), or "". */
  readonly scope: string;
}

/** A button's state that cannot be read any more. */
export class TicketError extends Error {
  constructor() {
    super("A button carries no readable ticket");
    this.name = "TicketError";
  }
}

/** What the Web API, a response_url or fetch threw. The SDK's classes are told by their shape: only app.ts runs the SDK. */
export function readFailure(error: unknown): Failure {
  const { code, data, statusCode, retryAfter, name } = (error ?? {}) as {
    code?: unknown;
    data?: { error?: unknown; needed?: unknown };
    statusCode?: unknown;
    retryAfter?: unknown;
    name?: unknown;
  };
  if (error instanceof TicketError) return failure("ticket", error.name);
  if (typeof retryAfter === "number") return { ...failure("rate-limited", "429"), retryAfter };
  if (typeof data?.error === "string") return platformFailure(data.error, data.needed);
  if (typeof statusCode === "number") return statusFailure(statusCode);
  if (code === "slack_webapi_request_error" || isNetworkError(error))
    return failure("slack-down", String(name ?? "network"));
  return failure("other", typeof name === "string" ? name : typeof error);
}

const BY_ERROR: Readonly<Record<string, FailureKind>> = {
  missing_scope: "missing-scope",
  not_allowed_token_type: "missing-scope",
  not_in_channel: "not-in-channel",
  channel_not_found: "not-in-channel",
  restricted_action: "not-in-channel",
  is_archived: "not-in-channel",
  user_not_in_channel: "not-in-channel",
  // The docs say trigger_…, live reports expired_…: https://github.com/slackapi/bolt-js/issues/1662
  trigger_expired: "trigger",
  trigger_exchanged: "trigger",
  expired_trigger_id: "trigger",
  exchanged_trigger_id: "trigger",
  invalid_trigger_id: "trigger",
  ratelimited: "rate-limited",
  rate_limited: "rate-limited",
  internal_error: "slack-down",
  fatal_error: "slack-down",
  service_unavailable: "slack-down",
  request_timeout: "slack-down",
};

function platformFailure(error: string, needed: unknown): Failure {
  const scope = typeof needed === "string" ? needed : "";
  return { ...failure(BY_ERROR[error] ?? "other", error.slice(0, 60)), scope };
}

/** Of a response_url: 404 and its kin mean spent or expired; of the Web API: 5xx means trouble at Slack's. */
function statusFailure(status: number): Failure {
  if (status === 429) return { ...failure("rate-limited", "429"), retryAfter: 30 };
  return failure(status >= 500 ? "slack-down" : "expired", String(status));
}

function failure(kind: FailureKind, cause: string): Failure {
  return { kind, cause, retryAfter: 0, scope: "" };
}

function isNetworkError(error: unknown): boolean {
  const isFetchFailure = error instanceof TypeError && error.cause !== undefined;
  return isFetchFailure || (error instanceof DOMException && error.name === "TimeoutError");
}

/** One plain sentence, with another way to get the answer. */
export function failureText(error: unknown, words: Words): string {
  if (error instanceof FileError)
    return words.say(`slack.file.${error.obstacle}`, { name: error.file });
  const { kind, retryAfter, scope } = readFailure(error);
  return words.say(`slack.failure.${kind}`, { seconds: retryAfter || 30, scope: scope || "?" });
}

/** Slack refused the layout, not the place: the same answer in a simpler form may pass. */
export function isLayoutRefused(error: unknown): boolean {
  const cause = readFailure(error).cause;
  return (
    cause === "400" || /^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long)$/.test(cause)
  );
}
