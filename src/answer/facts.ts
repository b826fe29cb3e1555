import type { EntryRef } from "./answer.ts";
import { replyCodeFacts, statusCodeFacts } from "./code-facts.ts";
import type { EntryFacts } from "./entry.ts";
import { providerCodeFacts, reasonFacts } from "./reason-facts.ts";

export type { EntryFacts, Standing } from "./entry.ts";

/** The facts of one entry; undefined where the catalog lacks it. */
export function entryFacts(ref: EntryRef): EntryFacts | undefined {
  switch (ref.type) {
    case "reply-code":
      return replyCodeFacts(ref);
    case "enhanced-code":
      return statusCodeFacts(ref);
    case "reason":
      return reasonFacts(ref);
    case "provider-code":
      return providerCodeFacts(ref);
  }
}
