/**
 * The text of the blocks in which Slack delivers what somebody wrote or pasted: lines stay lines, links show their
 * words. Foreign data: shapes are checked, unknown ones are skipped.
 */
type Foreign = Readonly<Record<string, unknown>>;

/** Blocks nest a few levels; deeper ones are nobody's writing. */
const MAX_DEPTH = 8;

/** `skipUser`: the app's own user, whose mention is no part of the text. */
export function readBlocks(blocks: unknown, skipUser: string | null = null): string {
  return lines(blocks, skipUser).join("\n").trim();
}

function lines(blocks: unknown, skipUser: string | null): string[] {
  return list(blocks).flatMap((block) => blockLines(block, skipUser, 0));
}

function blockLines(block: Foreign, skipUser: string | null, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  switch (block.type) {
    case "rich_text":
    case "rich_text_list":
      return list(block.elements).flatMap((part) => blockLines(part, skipUser, depth + 1));
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text_preformatted":
      return [
        list(block.elements)
          .map((part) => inline(part, skipUser))
          .join(""),
      ];
    case "table":
      return list(block.rows, Array.isArray).map((row) => tableRow(row, skipUser, depth));
    case "section":
    case "header":
    case "context":
      return [block.text, ...list(block.fields), ...list(block.elements)]
        .map(textOf)
        .filter(Boolean);
    default:
      return [];
  }
}

function tableRow(row: unknown, skipUser: string | null, depth: number): string {
  return list(row)
    .map((cell) => textOf(cell) || blockLines(cell, skipUser, depth + 1).join(" "))
    .join(" ");
}

function inline(element: Foreign, skipUser: string | null): string {
  switch (element.type) {
    case "text":
      return string(element.text);
    case "link":
      return string(element.text) || string(element.url).replace(/^mailto:/, "");
    case "emoji":
      return `:${string(element.name)}:`;
    case "user":
      return element.user_id === skipUser ? "" : `@${string(element.user_id)}`;
    case "channel":
      return `#${string(element.channel_id)}`;
    case "broadcast":
      return `@${string(element.range)}`;
    case "date":
      return string(element.fallback);
    default:
      return "";
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isObject(value) ? string(value.text) : "";
}

function list(value: unknown, keep: (item: unknown) => boolean = isObject): Foreign[] {
  return Array.isArray(value) ? (value.filter(keep) as Foreign[]) : [];
}

function isObject(value: unknown): value is Foreign {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}
