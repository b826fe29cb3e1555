import type { Line } from "./card.ts";

// Unicode Bidirectional Algorithm (UAX #9). What stands between an isolate and POP_ISOLATE keeps its own order. A
// platform that lays every line out from the left, as Slack and Discord do in an English client, needs the isolate
// around a whole sentence; one that looks for the first strong letter skips isolates and needs the mark before it. The
// mark after it keeps several on one line in order.
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT_MARK = "\u200f";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Letters and spaces of one direction need no help. */
const PLAIN = /^[\p{L}\p{M}\s]*$/u;
const LATIN = /[A-Za-z]/;
const ENGLISH_WORDS = /[a-z] [a-z]/;
const FULL_CODE = /^`([245])\d\d` `\1\.\d{1,3}\.\d{1,3}`$/;

const NEEDS_NO_ISOLATE = /^(?:[\u2066-\u2068].*|[A-Za-z]+|\d+)$/s;

/** What is already isolated; a quotation without Arabic; Latin words and numbers in a row: "10 MB", ".eml", "552 5.7.0". */
const FOREIGN =
  /[\u2066-\u2068][^\u2069]{0,400}\u2069|(?<=«)[^«»\p{Script=Arabic}]{1,120}(?=»)|[./_<]?[A-Za-z0-9](?:(?:[\x20-\x27\x2a-\x7e…]|\([\x20-\x27\x2a-\x7e]{0,80}\)){0,200}(?:[A-Za-z0-9>%…]|\([\x20-\x27\x2a-\x7e]{0,80}\)))?/gu;

/** One string on its own line: a title, a label, a footnote. */
export function direct(text: string): string {
  const [open, close] = around(text);
  return open + (RIGHT_TO_LEFT.test(text) ? isolateForeign(text) : text) + close;
}

/** A sentence in spans; its order is that of the whole, English where it is not translated. */
export function directLine(line: Line): Line {
  const whole = textOf(line);
  const [open, close] = around(whole);
  const spans = joinCodes(line).map((span) => {
    if (span.style === "code") return { ...span, text: isolate(span.text) };
    const english = !RIGHT_TO_LEFT.test(span.text) && ENGLISH_WORDS.test(span.text);
    const text = english || !RIGHT_TO_LEFT.test(whole) ? span.text : isolateForeign(span.text);
    return { ...span, text: text.replaceAll("\n", `${close}\n${open}`) }; // isolates end with their line
  });
  return open ? [{ text: open }, ...isolateEnglishEnd(spans), { text: close }] : spans;
}

/** "The sender: Check the address." with only its label translated: the sentence keeps its order and its full stop. */
function isolateEnglishEnd(spans: Line): Line {
  const label = spans.findLastIndex(({ text }) => RIGHT_TO_LEFT.test(text));
  const start = spans.findIndex(({ text }, i) => i > label && text.trim() !== "");
  const english = start < 1 ? [] : spans.slice(start);
  if (!english.some(({ text, style }) => style !== "code" && ENGLISH_WORDS.test(text)))
    return spans;
  const before = spans.slice(0, start);
  return [...before, { text: LEFT_TO_RIGHT_ISOLATE }, ...english, { text: POP_ISOLATE }];
}

/** "550" and "5.1.1" beside each other, in no longer list, are one code: isolated each by itself, the second comes first. */
function joinCodes(line: Line): Line {
  const starts = line.map((_, i) => {
    const inList = line[i - 1]?.text === " " || line[i + 3]?.text === " ";
    return !inList && FULL_CODE.test(marked(line.slice(i, i + 3)));
  });
  return line.flatMap((span, i) => {
    if (starts[i - 1] || starts[i - 2]) return [];
    return starts[i] ? [{ ...span, text: textOf(line.slice(i, i + 3)) }] : [span];
  });
}

/** A line with its codes made visible: "`550` `5.1.1`". */
function marked(line: Line): string {
  return line.map(({ text, style }) => (style === "code" ? `\`${text}\`` : text)).join("");
}

function textOf(line: Line): string {
  return line.map((span) => span.text).join("");
}

function around(text: string): readonly [string, string] {
  if (RIGHT_TO_LEFT.test(text)) {
    if (PLAIN.test(text) && !LATIN.test(text)) return ["", ""];
    return [RIGHT_TO_LEFT_MARK + RIGHT_TO_LEFT_ISOLATE, POP_ISOLATE + RIGHT_TO_LEFT_MARK];
  }
  return LATIN.test(text) ? [LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE] : ["", ""];
}

function isolateForeign(text: string): string {
  return text.replace(FOREIGN, (run) => (NEEDS_NO_ISOLATE.test(run) ? run : isolate(run)));
}

function isolate(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
}
