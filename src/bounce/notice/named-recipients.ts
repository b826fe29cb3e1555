/** Recipients of a system with names of its own, each on a line with its reason: "Kim Lee.Sales (user not found)". */
import { type Delivery, NO_DELIVERY } from "../bounce.ts";
import { leadsToFailed } from "../recipient-words.ts";

const ENTRY = /^[ \t]{0,20}([\p{L}\d][^()\n@:]{0,79}?) {1,20}\(([^()\n]{3,200})\)[ \t]{0,4}$/u;
const MAX_LINES = 300;

/** The recipients below a line that says that delivery to them failed; none unless each line is a name and a reason. */
export function namedRecipients(words: string): Delivery[] {
  const lines = words.split("\n", MAX_LINES);
  const lead = lines.findIndex((line) => /[:：]\s*$/.test(line) && leadsToFailed(line.trim()));
  if (lead < 0) return [];
  const from = lines.findIndex((line, at) => at > lead && line.trim() !== "");
  const deliveries: Delivery[] = [];
  for (const line of from < 0 ? [] : lines.slice(from)) {
    const entry = ENTRY.exec(line);
    if (!entry) break;
    const [, name = "", reason = ""] = entry;
    deliveries.push({ ...NO_DELIVERY, recipient: name, diagnostic: reason });
  }
  return deliveries;
}
