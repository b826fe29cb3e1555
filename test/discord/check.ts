/** What Discord would refuse of a message, and what would come alive in it. Numbers from the same pages as limits.ts. */
import { CAPS, LIMITS } from "../../adapters/discord/limits.ts";
import type { Message } from "../../adapters/discord/parts.ts";

type Component = {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly url?: string;
  readonly style?: number;
  readonly custom_id?: string;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly components?: readonly Component[];
};

export function componentsOf(message: Message): Component[] {
  const flat = (parts: readonly Component[]): Component[] =>
    parts.flatMap((part) => [part, ...flat(part.components ?? [])]);
  return flat(message.components as readonly Component[]);
}

export function textsOf(message: Message): string[] {
  return componentsOf(message).flatMap(({ content }) => (content === undefined ? [] : [content]));
}

/** None: accepted and harmless. */
export function check(payload: unknown): string[] {
  const message = payload as Message;
  const all = componentsOf(message);
  const texts = [...textsOf(message), ...(message.content ? [message.content] : [])];
  return [
    ...complaint(all.length > LIMITS.components, `${all.length} components`),
    ...complaint(texts.join("").length > CAPS.allText, "too many characters"),
    ...complaint(bytes(texts) > CAPS.allBytes, "too many bytes"),
    ...complaint((message.content ?? "").length > LIMITS.content, "content too long"),
    ...complaint(message.allowed_mentions.parse.length > 0, "may ping"),
    ...complaint(!isUnique(all.map(({ id }) => id)), "an id twice"),
    ...complaint(!isUnique(all.map(({ custom_id }) => custom_id)), "a custom_id twice"),
    ...complaint(!JSON.stringify(message).isWellFormed(), "half a character"),
    ...all.flatMap(checkComponent),
    ...texts.flatMap(checkMarkdown),
  ];
}

function bytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + CAPS.bytesPerText, 0);
}

function isUnique(values: readonly unknown[]): boolean {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length;
}

function checkComponent(part: Component): string[] {
  const { type, custom_id, label, placeholder, options = [], components = [], content } = part;
  const values = options.map(({ value }) => value);
  const isButton = type === 2;
  return [
    ...complaint(type === 10 && !content?.trim(), "an empty text"),
    ...complaint(isButton && !(label?.trim() && label.length <= 38), `button ${label}`),
    ...complaint(isButton && part.style !== 5 && !custom_id, "a button without custom_id"),
    ...complaint((custom_id?.length ?? 1) > LIMITS.customId, `custom_id ${custom_id}`),
    ...complaint(custom_id === "", "an empty custom_id"),
    ...complaint((placeholder?.length ?? 0) > LIMITS.placeholder, "placeholder too long"),
    ...complaint(type === 3 && (options.length < 1 || options.length > 25), "options"),
    ...complaint(!isUnique(values), "an option twice"),
    ...complaint(
      options
        .flatMap(({ value, label, description = "-" }) => [value, label, description])
        .some((text) => !text.trim() || text.length > 100),
      "an option's text",
    ),
    ...complaint(type === 1 && (components.length < 1 || components.length > 5), "a row"),
    ...complaint(type === 17 && components.length < 1, "an empty container"),
  ];
}

const FENCE = /```\n[\s\S]*?\n```/g;
/** What is inert: a sign after a backslash, and inline code. */
const INERT = /\\[\s\S]|`[^`]*`/g;
/** Our own links, quoted addresses within them. */
const OWN_LINK = /\[(?:[^[\]\\]|\\.)*\]\(<https?:\/\/[^<>\s\\]*>\)/g;
/** Our own marks at the start of a line, and bold. */
const OWN_MARKS = /^(?:#{2,3} |-# |- |\d{1,2}\. )/gm;

/** What is alive in Markdown that was made of anything. */
function checkMarkdown(markdown: string): string[] {
  const outside = markdown.replace(FENCE, "");
  const prose = outside.replace(OWN_LINK, "").replace(OWN_MARKS, "").replace(INERT, "");
  const bare = prose.replaceAll("**", "");
  return [
    ...complaint(/@(?:everyone|here)/i.test(markdown), "pings everybody"),
    ...complaint(/<(?:@|#|\/\w|t:|a?:)/.test(markdown), "mentions"),
    ...complaint(/https?:\/\//.test(prose), "a bare link"),
    ...complaint(
      /[*_~|`[\]<>#]/.test(bare),
      `markup: ${bare.match(/.{0,20}[*_~|`[\]<>#].{0,9}/)?.[0]}`,
    ),
    ...complaint(outside.includes("```"), "a fence left open"),
    ...complaint(/[\u202a-\u202e]/.test(markdown), "hidden signs"),
  ];
}

function complaint(isTrue: boolean, text: string): string[] {
  return isTrue ? [text] : [];
}

/** Everything that a person reads, with escapes undone. */
export function visibleText(payload: unknown): string {
  const message = payload as Message;
  return [...textsOf(message), message.content ?? ""]
    .join("\n")
    .replace(/\\([^0-9A-Za-z\s])/g, "$1")
    .replaceAll(/\u200b/g, "")
    .replaceAll("**", "");
}
