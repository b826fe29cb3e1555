import type { Permanence } from "../terms.ts";
import type { Severity } from "./digits.ts";

export function permanenceOf(severity: Severity | null): Permanence | null {
  if (!severity) return null;
  return severity === "permanent" ? "permanent" : severity === "transient" ? "temporary" : "none";
}

export function permanenceOfClasses(classes: readonly string[]): Permanence | "either" {
  const failing = classes.filter((digit) => digit !== "2");
  if (failing.length === 0) return "none";
  return failing.length > 1 ? "either" : failing[0] === "5" ? "permanent" : "temporary";
}
