import { setTimeout as delay } from "node:timers/promises";
import type { Message } from "./card.ts";
import { isLayoutRefused, readFailure } from "./failures.ts";
import type { Client } from "./room.ts";

/** Sends the first form that Slack accepts. Throws what the last one threw, or any trouble but a refused layout. */
export async function sendFirst(
  forms: readonly Message[],
  send: (form: Message) => Promise<unknown>,
): Promise<void> {
  for (const [i, form] of forms.entries()) {
    try {
      await send(form);
      return;
    } catch (error) {
      if (i === forms.length - 1 || !isLayoutRefused(error)) throw error;
    }
  }
}

export interface Spot {
  readonly channel: string;
  readonly thread_ts?: string | undefined;
}

/** A post nobody waits for within seconds may outlast one short rate limit. */
const LONGEST_WAIT_SECONDS = 30;

/** Posts by the app itself, after one short rate limit at most. Throws as {@link sendFirst} does. */
export async function post(client: Client, spot: Spot, forms: readonly Message[]): Promise<void> {
  await sendFirst(forms, async (form) => {
    const message = { ...form, ...spot };
    try {
      await client.chat.postMessage(message);
    } catch (error) {
      const { kind, retryAfter } = readFailure(error);
      if (kind !== "rate-limited" || retryAfter > LONGEST_WAIT_SECONDS) throw error;
      await delay(retryAfter * 1_000);
      await client.chat.postMessage(message);
    }
  });
}
