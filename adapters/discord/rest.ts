import { setTimeout as delay } from "node:timers/promises";
import type { APIInteractionResponse } from "discord.js";
import { readFailure } from "./failures.ts";
import type { Message } from "./parts.ts";
import { FLAGS } from "./wire.ts";

interface RestOptions {
  readonly body?: unknown;
  readonly auth?: boolean;
  readonly query?: URLSearchParams;
}

type Route = `/${string}`;

/** What is used of the SDK's REST client. */
export interface Rest {
  get(route: Route, options?: RestOptions): Promise<unknown>;
  post(route: Route, options?: RestOptions): Promise<unknown>;
  put(route: Route, options?: RestOptions): Promise<unknown>;
  patch(route: Route, options?: RestOptions): Promise<unknown>;
  delete(route: Route, options?: RestOptions): Promise<unknown>;
}

/** A client that is made with the first request: where an endpoint's responses are the answers, most need none. */
export function laterRest(create: () => Promise<Rest>): Rest {
  let created: Promise<Rest> | undefined;
  const rest = () => {
    created ??= create();
    return created;
  };
  return {
    get: async (route, options) => (await rest()).get(route, options),
    post: async (route, options) => (await rest()).post(route, options),
    put: async (route, options) => (await rest()).put(route, options),
    patch: async (route, options) => (await rest()).patch(route, options),
    delete: async (route, options) => (await rest()).delete(route, options),
  };
}

/** A message as it was really posted: Discord may have made it private. */
export interface Posted {
  readonly flags?: number;
}

export interface Webhook {
  followUp(message: Message): Promise<Posted>;
  edit(message: Message): Promise<Posted>;
  original(): Promise<Posted>;
  remove(): Promise<void>;
}

/** What an interaction's token is good for, 15 minutes long; it is all the permission needed. */
export function interactionWebhook(rest: Rest, applicationId: string, token: string): Webhook {
  const hook: Route = `/webhooks/${applicationId}/${token}`;
  const original: Route = `${hook}/messages/@original`;
  return {
    followUp: (message) =>
      onceHeard(async () => {
        const query = new URLSearchParams({ wait: "true" });
        return (await rest.post(hook, { body: message, auth: false, query })) as Posted;
      }),
    edit: (message) =>
      onceHeard(async () => {
        return (await rest.patch(original, { body: asEdit(message), auth: false })) as Posted;
      }),
    original: () => onceHeard(async () => (await rest.get(original, { auth: false })) as Posted),
    remove: () => onceHeard(async () => void (await rest.delete(original, { auth: false }))),
  };
}

/** Milliseconds that Discord may need to take in an answer that it got as an HTTP response. */
const TO_BE_HEARD = [250, 750];

/** What follows an answer may overtake it on its way: Discord then knows no such webhook yet. */
async function onceHeard<T>(send: () => Promise<T>): Promise<T> {
  for (const wait of TO_BE_HEARD) {
    try {
      return await send();
    } catch (error) {
      if (readFailure(error).cause !== "10015") throw error;
      await delay(wait);
    }
  }
  return send();
}

/** Who sees a message is settled by the first answer; an edit that names it again may be refused. */
export function asEdit(message: Message): Message {
  return { ...message, flags: message.flags & ~FLAGS.ephemeral };
}

/** Answers an interaction that came over the gateway, and tells what was posted. */
export async function postCallback(
  rest: Rest,
  interaction: { readonly id: string; readonly token: string },
  response: APIInteractionResponse,
): Promise<Posted | undefined> {
  const answer = (await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
    body: response,
    auth: false,
    query: new URLSearchParams({ with_response: "true" }),
  })) as { resource?: { message?: Posted } } | undefined;
  return answer?.resource?.message;
}
