import type { BounceKind } from "../../terms.ts";
import { type Bounce, type Delivery, NO_DELIVERY } from "../bounce.ts";
import type { Letter } from "../message/letter.ts";
import { namedReporter } from "../remote-mta.ts";
import { reportingMta } from "./report-deliveries.ts";
import { recogniseSoftware } from "./software.ts";

/** What a letter was found to say, with who wrote it. A bounce that names no recipient still has one delivery. */
export function toBounce(
  letter: Letter,
  kind: BounceKind,
  format: "dsn" | "notice",
  deliveries: readonly Delivery[],
): Bounce {
  return {
    kind,
    format,
    reporter: {
      mta: reportingMta(letter.groups) ?? namedReporter(letter.words),
      software: recogniseSoftware(letter),
    },
    deliveries: deliveries.length > 0 ? deliveries : [NO_DELIVERY],
    words: letter.words,
  };
}
