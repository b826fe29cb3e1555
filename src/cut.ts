const ELLIPSIS = "…";

/** At most `limit` UTF-16 units, the last an ellipsis where something was cut; never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, Math.max(limit - 1, 0));
  const half = /[\uD800-\uDBFF]$/.test(kept);
  return (half ? kept.slice(0, -1) : kept).trimEnd() + ELLIPSIS;
}
