import { findAddresses } from "../../mail/address.ts";
import { NO_DELIVERY } from "../bounce.ts";
import { findFailedAddresses } from "../carrier/failed-addresses.ts";
import type { Outcome, State } from "../carrier/outcome.ts";
import { readRefusal } from "../carrier/refusal.ts";
import type { Exchange } from "./dialogue.ts";

/** Refused before any recipient was named; a session goes on after it only where the client has another way. */
const SESSION = ["connect", "EHLO", "STARTTLS", "AUTH", "MAIL FROM", "DATA"];

/** What became of each recipient of a dialogue; one without recipient where the session itself failed. */
export function listOutcomes(exchanges: readonly Exchange[]): Outcome[] {
  const outcomes: Outcome[] = [];
  let session: Outcome | undefined;
  let accepted: (string | null)[] = [];
  const unheard: (string | null)[] = [];
  for (const exchange of exchanges) {
    const state = stateOf(exchange.code);
    const recipient = addressOf(exchange);
    if (exchange.verb === "MAIL FROM" || exchange.verb === "connect") accepted = [];
    if (isConsequence(exchange)) {
      if (exchange.verb === "RCPT TO" && exchange.ahead) unheard.push(recipient);
      session ??= refused(exchange, state, null);
    } else if (exchange.verb === "RCPT TO") {
      if (state === "delivered") accepted.push(recipient);
      else outcomes.push(refused(exchange, state, recipient));
    } else if (exchange.verb === "end of DATA" && exchange.code !== "354") {
      const to = addressees(exchange, accepted);
      outcomes.push(...to.map((one) => refused(exchange, state, one)));
    } else if (exchange.verb === "VRFY" || exchange.verb === "unknown") {
      if (state !== "delivered") outcomes.push(refused(exchange, state, recipient));
    } else if (SESSION.includes(exchange.verb)) {
      session =
        state === "delivered" ? afterSuccess(session, exchange) : refused(exchange, state, null);
      if (session && exchange.verb === "DATA" && accepted.length)
        outcomes.push(...accepted.map((one) => refused(exchange, state, one)));
    }
  }
  return outcomes.length || !session ? outcomes : forEach(unheard, session);
}

/** Whom a reply to the message is about: LMTP has one for each recipient (RFC 2033 section 4.2), SMTP one for all. */
function addressees({ reply }: Exchange, accepted: readonly (string | null)[]) {
  const named = accepted.filter((one) => one && reply.includes(one));
  if (named.length) return named;
  return accepted.length ? accepted : [null];
}

/** "503 need MAIL command" after a refused MAIL FROM: commands sent ahead fail with the first. */
const isConsequence = ({ code, verb }: Exchange): boolean =>
  code === "503" && (verb === "RCPT TO" || verb === "DATA" || verb === "end of DATA");

/** A sender's refusal is that of all whom the client had named before it heard of it. */
function forEach(recipients: readonly (string | null)[], session: Outcome): Outcome[] {
  const named = session.command === "MAIL FROM" ? recipients.filter(Boolean) : [];
  return named.length ? named.map((recipient) => ({ ...session, recipient })) : [session];
}

/** HELO after a refused EHLO, or a login by another method: what came before is no failure any more. */
function afterSuccess(session: Outcome | undefined, { verb }: Exchange): Outcome | undefined {
  return session?.command === "MAIL FROM" && verb !== "MAIL FROM" ? session : undefined;
}

const stateOf = (code: string): State =>
  code.startsWith("5") ? "failed" : code.startsWith("4") ? "delayed" : "delivered";

const addressOf = ({ verb, argument, reply }: Exchange): string | null =>
  verb === "unknown"
    ? (findFailedAddresses(reply)[0]?.address ?? null)
    : (findAddresses(argument, 1)[0]?.address ?? null);

function refused(exchange: Exchange, state: State, recipient: string | null): Outcome {
  const refusal = readRefusal(exchange.reply);
  const { verb } = exchange;
  const command = verb === "other" || verb === "unknown" ? refusal.command : verb;
  return {
    ...NO_DELIVERY,
    ...refusal,
    replyCode: exchange.code,
    command,
    recipient,
    state,
    id: null,
  };
}
