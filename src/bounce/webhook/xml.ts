import type { Literal, LiteralObject } from "../carrier/literal.ts";

/** An opening or closing tag and the text after it. */
const TAG = /<(\/?)([A-Za-z][\w:.-]{0,80})([^<>]{0,2000})>([^<]{0,20000})/g;
const ATTRIBUTE = /([\w:.-]{1,60})=["']([^"']{0,2000})["']/g;
/** Pages, feeds and test reports. */
const PAGE =
  /<(?:html|body|head|div|span|p|br|table|td|a|img|rss|feed|testcase|testsuites?|opml|urlset|svg)\b/i;
const MAX_TAGS = 5_000;
const LEAST_FIELDS = 3;

interface Element {
  readonly name: string;
  readonly children: [string, Literal][];
  text: string;
}

/** An XML document as nested objects; attributes count as elements. Undefined for pages and all else. */
export function parseXml(text: string): LiteralObject | undefined {
  const start = text.search(/<(?:\?xml|[A-Za-z])/);
  if (start < 0 || !text.includes("</") || PAGE.test(text)) return undefined;
  const open: Element[] = [{ name: "", children: [], text: "" }];
  let fields = 0;
  for (const tag of [...text.slice(start).matchAll(TAG)].slice(0, MAX_TAGS)) {
    fields += step(open, tag) ? 1 : 0;
  }
  while (open.length > 1) close(open);
  return fields >= LEAST_FIELDS ? toObject(open[0]?.children ?? []) : undefined;
}

/** Takes one tag; whether it ended a field. */
function step(open: Element[], [, slash, name = "", rest = "", after = ""]: RegExpMatchArray) {
  if (!slash) {
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(({ 1: key = "", 2: value = "" }) => {
      return [key, value] as [string, Literal];
    });
    open.push({ name, children: attributes, text: after.trim() });
    return rest.endsWith("/") && close(open);
  }
  const known = open.some((one) => one.name === name);
  let ended = false;
  while (known && open.length > 1) {
    const last = open.at(-1)?.name === name;
    ended = close(open);
    if (last) break;
  }
  return ended;
}

function close(open: Element[]): boolean {
  const ended = open.pop() as Element;
  const leaf = ended.children.length === 0 || ended.text !== "";
  open.at(-1)?.children.push([ended.name, leaf ? ended.text : toObject(ended.children)]);
  return leaf && ended.text !== "";
}

/** Elements of one name become a list. */
function toObject(children: readonly (readonly [string, Literal])[]): LiteralObject {
  const names = [...new Set(children.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = children.filter(([one]) => one === name).map(([, value]) => value);
      return [name.slice(name.indexOf(":") + 1), values.length > 1 ? values : (values[0] ?? null)];
    }),
  );
}
