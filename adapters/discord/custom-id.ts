import { LIMITS } from "./limits.ts";

/** What the buttons and menus do. At most 9 letters, so that a short ticket of 90 fits behind. */
export const ACTIONS = ["share", "details", "less", "compare", "ask", "dismiss", "form"] as const;

export type Action = (typeof ACTIONS)[number];

export interface CustomId {
  readonly action: Action;
  /** A ticket of the card, the user who may dismiss it, a running number, or "". */
  readonly state: string;
}

/** `custom_id` of a component: all that a click needs, so that any process can answer it. */
export function writeCustomId(action: Action, state = ""): string {
  return `${action}:${state}`.slice(0, LIMITS.customId).toWellFormed();
}

/** Undefined where it is none of ours. Nothing in it is trusted. */
export function readCustomId(text: string): CustomId | undefined {
  const [name = ""] = text.split(":", 1);
  const action = ACTIONS.find((known) => known === name);
  return action && { action, state: text.slice(name.length + 1) };
}
