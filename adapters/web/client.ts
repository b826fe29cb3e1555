import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The network address that requests are counted by. Behind trusted proxies it is the entry of X-Forwarded-For that the
 * outermost of them wrote; what stands before it anybody may have made up.
 */
export function clientOf(context: Context, trustedProxies: number): string {
  const remote = getConnInfo(context).remote.address ?? "";
  if (trustedProxies === 0) return network(remote);
  const chain = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return network(chain.at(-trustedProxies) || remote);
}

/** A household or a host gets a /64 of IPv6 addresses: they count as one. */
export function network(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(zeros, 0)).fill("0")].slice(0, 4).join(":");
}
