import type { Bounce } from "./bounce.ts";
import type { Paste } from "./paste.ts";

export function readNotice(_paste: Paste): Bounce | undefined {
  return undefined;
}
