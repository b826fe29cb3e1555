import { foldSpace } from "../../fold-space.ts";
import { findAddresses, parseAddress } from "../../mail/address.ts";
import { type Fields, fieldValue } from "../../mail/fields.ts";
import { findEnhancedCode } from "../../mail/status.ts";
import type { Action } from "../../terms.ts";
import { type Delivery, NO_DELIVERY } from "../bounce.ts";
import { spokenReply } from "../reply-line/spoken-reply.ts";

/** The type of a diagnostic code that is a local program's exit, in Sendmail and Postfix. */
const LOCAL_PROGRAM = /^x-unix\b/i;

/** RFC 3464 section 2.3.3, and what programs write instead. */
const ACTIONS: Readonly<Record<string, Action>> = {
  failed: "failed",
  failure: "failed",
  expired: "failed",
  undeliverable: "failed",
  rejected: "failed",
  delayed: "delayed",
  deferred: "delayed",
  delay: "delayed",
  delivered: "delivered",
  deliverable: "delivered",
  success: "delivered",
  relayed: "relayed",
  expanded: "expanded",
};

/** The deliveries that the field blocks of a report tell of, whatever their action. */
export function reportDeliveries(groups: readonly Fields[]): Delivery[] {
  return groups.filter(isAboutRecipient).map(toDelivery);
}

export function reportingMta(groups: readonly Fields[]): string | null {
  for (const group of groups) {
    const value = fieldValue(group, "reporting-mta");
    if (value) return hostOf(value);
  }
  return null;
}

function isAboutRecipient(group: Fields): boolean {
  return group.some(
    ({ name, value }) =>
      /^(?:final-recipient|original-recipient|x-actual-recipient|action|status|diagnostic-code)$/.test(
        name,
      ) && value !== "",
  );
}

function toDelivery(group: Fields): Delivery {
  const status = findEnhancedCode(fieldValue(group, "status")?.split("(", 1)[0] ?? "");
  const diagnostic = fieldValue(group, "diagnostic-code") ?? "";
  const text = withoutType(diagnostic);
  const reply = spokenReply(text);
  const action =
    ACTIONS[/^[a-z]+/i.exec(fieldValue(group, "action") ?? "")?.[0].toLowerCase() ?? ""];
  const remote = fieldValue(group, "remote-mta");
  return {
    ...NO_DELIVERY,
    recipient: recipientOf(group),
    replyCode: reply?.replyCode ?? null,
    enhancedCode: reply?.enhancedCode ?? findEnhancedCode(text) ?? status,
    diagnostic: text === "" ? null : foldSpace(text),
    remoteMta: remote ? hostOf(remote) : null,
    action: action ?? actionByStatus(status),
    hint: LOCAL_PROGRAM.exec(diagnostic)?.[0] ?? null,
  };
}

/** "smtp; 550 …" to "550 …". */
function withoutType(value: string): string {
  return value.replace(/^[\w-]{1,40}\s{0,4};\s{0,8}/, "").trim();
}

function recipientOf(group: Fields): string | null {
  for (const name of ["final-recipient", "original-recipient", "x-actual-recipient"]) {
    const value = fieldValue(group, name);
    const address = value === undefined ? null : typedAddress(value);
    if (address) return address;
  }
  return null;
}

/** "rfc822; kim@example.net" (RFC 3464 section 2.3.2), "utf-8; \x{...}" (RFC 6533 section 3), a local name. */
function typedAddress(value: string): string | null {
  const bare = withoutType(value).replace(/\\x\{([0-9a-f]{2,6})\}/gi, (_whole, hex: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
  const address = parseAddress(bare) ?? findAddresses(bare, 1)[0]?.address;
  if (address) return address;
  return /^<?[\w.+-]{1,64}>?$/.test(bare) ? bare.replace(/[<>]/g, "") : null;
}

function hostOf(value: string): string {
  return withoutType(value)
    .replace(/[\s(].*$/s, "")
    .replace(/\.$/, "");
}

function actionByStatus(status: string | null): Action | null {
  if (!status) return null;
  if (status.startsWith("2")) return "delivered";
  return status.startsWith("4") ? null : "failed";
}
