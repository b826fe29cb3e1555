import { createPublicKey, verify } from "node:crypto";

/** DER of an Ed25519 public key, up to the key itself (RFC 8410 section 4). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** A request signed longer ago is a replay. Discord demands no such check; clocks may differ a little. */
const MAX_AGE_SECONDS = 300;

export interface Signed {
  /** X-Signature-Ed25519: 128 hexadecimal digits. */
  readonly signature: string;
  /** X-Signature-Timestamp: seconds since 1970. */
  readonly timestamp: string;
  /** As received, not parsed and printed again. */
  readonly body: Buffer;
}

/**
 * Whether Discord signed a request, now.
 * https://docs.discord.com/developers/interactions/overview#validating-security-request-headers
 */
export function createVerifier(publicKey: string, now: () => number = Date.now) {
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  return ({ signature, timestamp, body }: Signed): boolean => {
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
    if (Math.abs(now() / 1_000 - Number(timestamp)) > MAX_AGE_SECONDS) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, signed, key, Buffer.from(signature, "hex"));
  };
}
