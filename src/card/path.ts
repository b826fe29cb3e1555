import type { Answer, EntryRef } from "../answer/answer.ts";
import { entryFacts } from "../answer/facts.ts";
import { compareRefs } from "../answer/neighbours.ts";

/** The card's own address on the web page, "/smtp/421-vs-500"; null for what has none: pasted failures, searches, help. */
export function cardPath(answer: Answer): string | null {
  if (answer.kind === "code") return entryPath(answer.entry);
  if (answer.kind !== "comparison") return null;
  const sorted = [...answer.entries].sort(compareRefs);
  return `/smtp/${sorted.map(({ id }) => encodeURIComponent(id)).join("-vs-")}`;
}

/** An entry's own address on the web page: "/smtp/421", "/reason/mailbox-full", "/provider/yahoo/tss04". */
export function entryPath(ref: EntryRef): string {
  if (ref.type === "reason") return `/reason/${ref.id}`;
  if (ref.type !== "provider-code") return `/smtp/${ref.id}`;
  const provider = entryFacts(ref)?.provider?.id ?? "";
  return `/provider/${provider}/${ref.id.slice(provider.length + 1)}`;
}
