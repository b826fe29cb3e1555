/**
 * Our own check of what Slack would refuse, written from Slack's documents and not from adapters/slack/limits.ts, so
 * that a wrong number there is found. Returns complaints; none means accepted.
 */
type Json = Readonly<Record<string, unknown>>;
type Surface = "message" | "modal" | "home";

const TEXT_LIMITS: Readonly<Record<string, number>> = { header: 150, section: 3000, button: 75 };

export function checkMessage(message: unknown): string[] {
  if (!isObject(message)) return ["not an object"];
  const { text, blocks } = message;
  return [
    ...(typeof text === "string" && text.trim() ? [] : ["no text for screen readers"]),
    ...(String(text ?? "").length > 4000 ? ["text over 4,000"] : []),
    ...checkMarkup("text", text),
    ...(message.unfurl_links === false && message.unfurl_media === false ? [] : ["may unfurl"]),
    ...(blocks === undefined ? [] : checkBlocks(blocks, "message")),
  ];
}

export function checkView(view: unknown): string[] {
  if (!isObject(view)) return ["not an object"];
  const surface = view.type === "home" ? "home" : "modal";
  const blocks = array(view.blocks);
  const hasInput = blocks.some((block) => block.type === "input");
  return [
    ...(surface === "modal"
      ? (["title", "submit", "close"] as const).flatMap((key) =>
          view[key] === undefined && key !== "title" ? [] : plainText(key, view[key], 24),
        )
      : []),
    ...(hasInput && !view.submit && surface === "modal" ? ["input without submit"] : []),
    ...(String(view.private_metadata ?? "").length > 3000 ? ["private_metadata over 3,000"] : []),
    ...(String(view.callback_id ?? "").length > 255 ? ["callback_id over 255"] : []),
    ...(JSON.stringify(view).length > 250_000 ? ["view_too_large"] : []),
    ...checkBlocks(view.blocks, surface),
  ];
}

export function checkBlocks(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return ["blocks is no list"];
  const ids = array(blocks).flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  return [
    ...(blocks.length === 0 ? ["no blocks"] : []),
    ...(blocks.length > (surface === "message" ? 50 : 100) ? ["too many blocks"] : []),
    ...(new Set(ids).size === ids.length ? [] : ["block_id twice"]),
    ...(blocks.filter((block) => block?.type === "table").length > 1 ? ["two tables"] : []),
    ...(textOf(blocks) > 13_000 ? ["msg_blocks_too_long"] : []),
    ...array(blocks).flatMap((block, i) =>
      checkBlock(block, surface).map((complaint) => `${i} ${String(block.type)}: ${complaint}`),
    ),
  ];
}

function checkBlock(block: Json, surface: Surface): string[] {
  const id = String(block.block_id ?? "").length > 255 ? ["block_id over 255"] : [];
  return [...id, ...checkKind(block, surface)];
}

function checkKind(block: Json, surface: Surface): string[] {
  switch (block.type) {
    case "header":
      return plainText("text", block.text, 150);
    case "section":
      return checkSection(block);
    case "context":
      return sized("elements", block.elements, 10, (element) =>
        textObject("element", element, 3000),
      );
    case "actions":
      return [
        ...sized("elements", block.elements, 25, checkElement),
        ...twice(
          array(block.elements).map(({ action_id }) => action_id),
          "action_id",
        ),
      ];
    case "divider":
      return [];
    case "rich_text":
      return sized("elements", block.elements, 200, checkRich);
    case "table":
      return surface === "message" ? checkTable(block) : ["a table outside a message"];
    case "input":
      return surface === "message" ? ["an input in a message"] : checkInput(block);
    default:
      return ["unknown block"];
  }
}

function checkSection({ text, fields }: Json): string[] {
  if (text === undefined && fields === undefined) return ["neither text nor fields"];
  return [
    ...(text === undefined ? [] : textObject("text", text, TEXT_LIMITS.section ?? 0)),
    ...(fields === undefined
      ? []
      : sized("fields", fields, 10, (field) => textObject("field", field, 2000))),
  ];
}

function checkElement(element: Json): string[] {
  const id = String(element.action_id ?? "");
  const named = id && id.length <= 255 ? [] : ["bad action_id"];
  switch (element.type) {
    case "button":
      return [
        ...named,
        ...plainText("button", element.text, 75),
        ...(String(element.value ?? "").length > 2000 ? ["value over 2,000"] : []),
        ...(element.value === "" ? ["empty value"] : []),
        ...(String(element.url ?? "").length > 3000 ? ["url over 3,000"] : []),
        ...(String(element.accessibility_label ?? "").length > 75
          ? ["accessibility_label over 75"]
          : []),
      ];
    case "external_select":
      return [...named, ...plainText("placeholder", element.placeholder, 150)];
    case "static_select":
      return [...named, ...sized("options", element.options, 100, checkOption)];
    default:
      return ["unknown element"];
  }
}

export function checkOption(option: Json): string[] {
  const value = String(option.value ?? "");
  return [
    ...plainText("option", option.text, 75),
    ...(value && value.length <= 75 ? [] : ["bad option value"]),
  ];
}

function checkInput({ label, hint, element, block_id }: Json): string[] {
  const inner = isObject(element) ? element : {};
  const known = ["plain_text_input", "file_input", "conversations_select"].includes(
    String(inner.type),
  );
  const files = Number(inner.max_files ?? 1);
  return [
    ...plainText("label", label, 2000),
    ...(hint === undefined ? [] : plainText("hint", hint, 2000)),
    ...(block_id && inner.action_id ? [] : ["input without ids"]),
    ...(known ? [] : ["unknown input"]),
    ...(inner.placeholder === undefined ? [] : plainText("placeholder", inner.placeholder, 150)),
    ...(Number(inner.max_length ?? 1) > 3000 ? ["max_length over 3,000"] : []),
    ...(files >= 1 && files <= 10 ? [] : ["bad max_files"]),
  ];
}

const RICH = ["rich_text_section", "rich_text_quote", "rich_text_preformatted"];

function checkRich(part: Json): string[] {
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

function checkTable({ rows, column_settings }: Json): string[] {
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

function textObject(name: string, value: unknown, limit: number): string[] {
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

function plainText(name: string, value: unknown, limit: number): string[] {
  if (!isObject(value) || value.type !== "plain_text") return [`${name} is no plain text`];
  const text = String(value.text ?? "");
  return [
    ...(text && text.length <= limit ? [] : [`${name}: bad length ${text.length}`]),
    ...(value.emoji === false ? [] : [`${name} makes emoji`]),
  ];
}

/** In mrkdwn, "<" may only begin a link of ours to the web; ">" only end one; "&" only begin an entity. */
function checkMarkup(name: string, value: unknown): string[] {
  const rest = String(value ?? "").replaceAll(/<https?:\/\/[^<>|\s]+\|[^<>|\n]+>/g, "");
  return /[<>]|&(?!(?:amp|lt|gt);)/.test(rest) ? [`${name} holds live markup`] : [];
}

function sized(
  name: string,
  value: unknown,
  most: number,
  check: (item: Json) => string[],
): string[] {
  const items = array(value);
  const count = items.length >= 1 && items.length <= most ? [] : [`${items.length} ${name}`];
  return [...count, ...items.flatMap(check)];
}

function twice(values: readonly unknown[], name: string): string[] {
  return new Set(values).size === values.length ? [] : [`${name} twice`];
}

function textOf(value: unknown): number {
  if (typeof value === "string") return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) =>
      sum + (key === "text" && typeof part === "string" ? part.length : textOf(part)),
    0,
  );
}

function array(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
