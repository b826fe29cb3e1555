/** Text objects and rich text, as Slack takes them. Complaints; none means accepted. */
export type Json = Readonly<Record<string, unknown>>;

const RICH = ["rich_text_section", "rich_text_quote", "rich_text_preformatted"];

export function checkRich(part: Json): string[] {
  if (part.type === "rich_text_list") return sized("list", part.elements, 200, checkRich);
  if (!RICH.includes(String(part.type))) return ["unknown rich text"];
  return sized("elements", part.elements, 200, (element) => {
    if (element.type === "user")
      return /^[UW][A-Z0-9]+$/.test(String(element.user_id)) ? [] : ["bad user"];
    if (element.type !== "text") return [`rich text may hold no ${String(element.type)}`];
    const text = String(element.text ?? "");
    return text && text.length <= 3000 ? [] : ["bad text length"];
  });
}

export function checkTable({ rows, column_settings }: Json): string[] {
  if (!Array.isArray(rows)) return ["no rows"];
  const width = rows[0]?.length;
  const cells = rows.flat();
  return [
    ...(rows.length >= 1 && rows.length <= 100 ? [] : ["bad number of rows"]),
    ...(width >= 1 && width <= 20 ? [] : ["bad number of columns"]),
    ...(rows.every((row) => row.length === width) ? [] : ["uneven rows"]),
    ...(cells.every((cell) => cell.type === "raw_text" && cell.text) ? [] : ["bad cell"]),
    ...(cells.reduce((sum, cell) => sum + String(cell.text).length, 0) > 10_000
      ? ["too much text"]
      : []),
    ...(array(column_settings).length <= 20 ? [] : ["too many column settings"]),
  ];
}

export function textObject(name: string, value: unknown, limit: number): string[] {
  if (!isObject(value)) return [`${name} is no text object`];
  if (value.type === "plain_text") return plainText(name, value, limit);
  const text = String(value.text ?? "");
  return [
    ...(value.type === "mrkdwn" ? [] : [`${name}: unknown text type`]),
    ...(value.verbatim === true ? [] : [`${name} is not verbatim`]),
    ...(text && text.length <= limit ? [] : [`${name}: bad length ${text.length}`]),
    ...checkMarkup(name, text),
  ];
}

export function plainText(name: string, value: unknown, limit: number): string[] {
  if (!isObject(value) || value.type !== "plain_text") return [`${name} is no plain text`];
  const text = String(value.text ?? "");
  return [
    ...(text && text.length <= limit ? [] : [`${name}: bad length ${text.length}`]),
    ...(value.emoji === false ? [] : [`${name} makes emoji`]),
  ];
}

/** In mrkdwn, "<" may only begin a link of ours to the web; ">" only end one; "&" only begin an entity. */
export function checkMarkup(name: string, value: unknown): string[] {
  const rest = String(value ?? "").replaceAll(/<https?:\/\/[^<>|\s]+\|[^<>|\n]+>/g, "");
  return /[<>]|&(?!(?:amp|lt|gt);)/.test(rest) ? [`${name} holds live markup`] : [];
}

export function sized(
  name: string,
  value: unknown,
  most: number,
  check: (item: Json) => string[],
): string[] {
  const items = array(value);
  const count = items.length >= 1 && items.length <= most ? [] : [`${items.length} ${name}`];
  return [...count, ...items.flatMap(check)];
}

export function twice(values: readonly unknown[], name: string): string[] {
  return new Set(values).size === values.length ? [] : [`${name} twice`];
}

export function textOf(value: unknown): number {
  if (typeof value === "string") return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) =>
      sum + (key === "text" && typeof part === "string" ? part.length : textOf(part)),
    0,
  );
}

export function array(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
