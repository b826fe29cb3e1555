import type { Words } from "../../src/index.ts";
import { FileError } from "./file-error.ts";

/** Kinds of trouble; for all but "late" and "layout" a sentence `failure.<kind>` tells the user. */
export type FailureKind =
  /** Too late or already answered: there is no way left to say anything. */
  | "late"
  /** Discord refused how the message was built. */
  | "layout"
  | "expired"
  | "permission"
  | "rate-limited"
  | "discord-down"
  | "gone"
  | "ticket"
  | "other";

export interface Failure {
  readonly kind: FailureKind;
  /** Discord's code, an HTTP status, or the name of the error: safe to log. */
  readonly cause: string;
}

/** A button's state that cannot be read any more. */
export class TicketError extends Error {
  constructor() {
    super("A button carries no readable ticket");
    this.name = "TicketError";
  }
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
const BY_CODE: Readonly<Record<number, FailureKind>> = {
  10003: "gone", // unknown channel
  10008: "gone", // unknown message
  10015: "expired", // unknown webhook
  10062: "late", // unknown interaction
  40060: "late", // already acknowledged, perhaps by another process
  50001: "permission", // missing access
  50007: "permission", // cannot send messages to this user
  50013: "permission", // missing permissions
  50027: "expired", // invalid webhook token
  50035: "layout", // invalid form body
  160002: "permission", // cannot reply without READ_MESSAGE_HISTORY
};

/** What the REST client or fetch threw. The SDK's classes are told by their shape: only app.ts runs the SDK. */
export function readFailure(error: unknown): Failure {
  const { code, status, name, retryAfter } = (error ?? {}) as Record<string, unknown>;
  if (error instanceof TicketError) return { kind: "ticket", cause: error.name };
  if (typeof code === "number" && typeof status === "number") return byCode(code, status);
  if (typeof retryAfter === "number") return { kind: "rate-limited", cause: "429" };
  if (typeof status === "number") return { kind: byStatus(status), cause: String(status) };
  if (isNetworkError(error)) return { kind: "discord-down", cause: String(name ?? "network") };
  return { kind: "other", cause: typeof name === "string" ? name : typeof error };
}

function byCode(code: number, status: number): Failure {
  const known = BY_CODE[code];
  return known
    ? { kind: known, cause: String(code) }
    : { kind: byStatus(status), cause: code ? String(code) : String(status) };
}

function byStatus(status: number): FailureKind {
  if (status === 429) return "rate-limited";
  if (status === 403) return "permission";
  return status >= 500 ? "discord-down" : "other";
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  const isSystemError = typeof code === "string" && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code);
  return isSystemError || /^(?:AbortError|TimeoutError|ConnectTimeoutError)$/.test(error.name);
}

/** Discord knows no such token: the REST client's 401, or what the gateway's client makes of it. */
export function isTokenRefused(error: unknown): boolean {
  const { code, status } = (error ?? {}) as Record<string, unknown>;
  return status === 401 || code === "TokenInvalid";
}

/** One plain sentence, with another way to get the answer. */
export function failureText(error: unknown, words: Words): string {
  if (error instanceof FileError)
    return words.say(`discord.file.${error.obstacle}`, { name: error.file });
  const { kind } = readFailure(error);
  const told = kind === "late" || kind === "layout" ? "other" : kind;
  return words.say(`discord.failure.${told}`);
}
