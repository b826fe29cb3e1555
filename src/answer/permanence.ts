import type { Permanence } from "../terms.ts";
import type { Severity } from "./digits.ts";

/** What a first digit says of trying again (RFC 5321 section 4.2.1); null where it says nothing. */
export function permanenceOf(severity: Severity | null): Permanence | null {
  if (!severity) return null;
  return severity === "permanent" ? "permanent" : severity === "transient" ? "temporary" : "none";
}

/** Of an enhanced code without a class: "either" where it is registered with 4 and with 5. */
export function permanenceOfClasses(classes: readonly string[]): Permanence | "either" {
  const failing = classes.filter((digit) => digit !== "2");
  if (failing.length === 0) return "none";
  return failing.length > 1 ? "either" : failing[0] === "5" ? "permanent" : "temporary";
}
