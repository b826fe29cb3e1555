import { findEnhancedCode } from "../../mail/status.ts";
import type { Literal } from "./literal.ts";
import { isObject, normaliseKey } from "./record.ts";

const CODE = ["code", "replycode", "responsecode", "smtpcode", "basic", "status"];
const ENHANCED = [
  "enhancedcode",
  "enhanced",
  "enhancedstatus",
  "esc",
  "enhancedstatuscode",
  "xcode",
];
const WORDS = ["content", "message", "text", "response", "msg", "reply", "lines", "reason"];

/**
 * A reply that was taken apart into an object ({code: 550, enhanced_code: {class: 5, …}, content: "…"}) or a tuple
 * (550, b'5.1.1 …'), put together again. Undefined for everything else.
 */
export function joinReply(value: Literal): string | undefined {
  if (Array.isArray(value)) return joinTuple(value);
  if (!isObject(value)) return undefined;
  const named = new Map(Object.entries(value).map(([key, inner]) => [normaliseKey(key), inner]));
  const pick = (keys: readonly string[]) => keys.map((key) => named.get(key)).find(Boolean);
  const code = pick(CODE);
  const status = joinStatus(pick(ENHANCED));
  const words = [pick(WORDS) ?? ""]
    .flat()
    .filter((one) => typeof one === "string")
    .join(" ");
  if (typeof code !== "string" || !/^[245]\d\d$/.test(code) || !status) return undefined;
  return `${code} ${findEnhancedCode(words) === status ? "" : `${status} `}${words}`;
}

function joinTuple(list: readonly Literal[]): string | undefined {
  const [code, words, ...rest] = list;
  if (rest.length > 1 || typeof code !== "string" || typeof words !== "string") return undefined;
  return /^[245]\d\d$/.test(code) && words.length > 3 ? `${code} ${words}` : undefined;
}

function joinStatus(value: Literal | undefined): string | undefined {
  const parts = isObject(value) ? [value.class, value.subject, value.detail] : [value].flat();
  const status = parts.filter((part) => typeof part === "string").join(".");
  return /^[245]\.\d{1,3}\.\d{1,3}$/.test(status) ? status : undefined;
}
