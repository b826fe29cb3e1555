import type { APIInteractionResponse } from "discord.js";
import { readFailure } from "./failures.ts";
import type { Message } from "./parts.ts";
import { asEdit, type Posted, type Webhook } from "./rest.ts";
import { CALLBACK, FLAGS } from "./wire.ts";

/** Brings Discord the first answer; tells what was posted where the transport learns it. */
export type FirstAnswer = (response: APIInteractionResponse) => Promise<Posted | undefined>;

/**
 * Answers one interaction. "open": nothing said yet. "deferred": Discord shows that we are at work, the answer is
 * still due. "answered": whatever comes now is a further message.
 */
export interface Responder {
  readonly state: "open" | "deferred" | "answered";
  /** The first answer itself: choices, a form, an update. */
  respond(response: APIInteractionResponse): Promise<void>;
  /** Buys 15 minutes; who will see the answer is settled now. */
  defer(isPublic: boolean): Promise<void>;
  /** Tells Discord that a click was heard, and leaves the message alone. */
  hear(): Promise<void>;
  /** The answer, or after it a further message. The first of `forms` that Discord accepts. */
  show(forms: readonly Message[]): Promise<Posted | undefined>;
  /** In place of the message on which something was pressed. */
  replace(forms: readonly Message[]): Promise<void>;
  readonly webhook: Webhook;
}

/** `first`: how the transport brings the first answer; all others go by the interaction's webhook. */
export function createResponder(first: FirstAnswer, webhook: Webhook): Responder {
  let state: Responder["state"] = "open";
  /** Once Discord has accepted it: what it refuses may be tried again in another form. */
  const respond = async (response: APIInteractionResponse, next: Responder["state"]) => {
    const posted = await first(response);
    state = next;
    return posted;
  };
  return {
    get state() {
      return state;
    },
    webhook,
    async respond(response) {
      await respond(response, "answered");
    },
    async defer(isPublic) {
      const data = isPublic ? {} : { data: { flags: FLAGS.ephemeral as number } };
      await respond({ type: CALLBACK.deferredMessage, ...data }, "deferred");
    },
    async hear() {
      await respond({ type: CALLBACK.deferredUpdate }, "answered");
    },
    show: (forms) =>
      sendFirst(forms, async (form) => {
        if (state === "open") return respond({ type: CALLBACK.message, data: form }, "answered");
        if (state === "answered") return webhook.followUp(form);
        const posted = await webhook.edit(form);
        state = "answered";
        return posted;
      }),
    async replace(forms) {
      const send = (form: Message) =>
        respond({ type: CALLBACK.update, data: asEdit(form) }, "answered");
      await sendFirst(forms, send);
    },
  };
}

/** The first form that Discord accepts. Throws what the last one threw, or any trouble but a refused layout. */
export async function sendFirst<T>(
  forms: readonly Message[],
  send: (form: Message) => Promise<T>,
): Promise<T | undefined> {
  for (const [i, form] of forms.entries()) {
    try {
      return await send(form);
    } catch (error) {
      if (i === forms.length - 1 || readFailure(error).kind !== "layout") throw error;
    }
  }
  return undefined;
}
