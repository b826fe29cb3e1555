import {
  array,
  checkMarkup,
  checkRich,
  checkTable,
  isObject,
  type Json,
  plainText,
  sized,
  textObject,
  textOf,
  twice,
} from "./text-checker.ts";

/**
 * Our own check of what Slack would refuse, written from Slack's documents and not from adapters/slack/limits.ts, so
 * that a wrong number there is found. Returns complaints; none means accepted.
 */
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
