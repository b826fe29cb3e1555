import type { Actions } from "./card.ts";

/** A card that leads nowhere else. */
export const NO_ACTIONS: Actions = { compare: [], path: null, ticket: "", shortTicket: "" };
