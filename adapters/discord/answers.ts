/** Everything that answers what the gateway brings, loaded as one. */
export { answerMessage } from "./message.ts";
export { postCallback } from "./rest.ts";
export { answerInteraction } from "./route.ts";
