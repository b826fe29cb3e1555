import type { Bounce } from "./bounce.ts";
import type { Paste } from "./paste.ts";

export function readTranscript(_paste: Paste): Bounce | undefined {
  return undefined;
}
