import { type LiteralObject, parseLiteral } from "../carrier/literal.ts";

const PAIR = /^[\w.[\]%-]{1,80}=[^&\s]{0,500000}$/;
/** A query is the matter of a text where it makes up this part of it: a link in a sentence is none. */
const LEAST_SHARE = 0.5;
/** A service may tell an event in the address that it calls. */
const REQUEST = /^"?(?:GET|POST|PUT) \S{0,2000}?\?(\S{1,8000}) HTTP\/\d/;

/**
 * A form, alone, as the last line of a request, or as the query of its first line ("GET /hook?event=bounced&to=kim%40…");
 * undefined where the text is none.
 */
export function parseForm(text: string): LiteralObject | undefined {
  if (!text.includes("&") && !text.includes("%")) return undefined;
  const whole = text.trimEnd();
  const line = whole.slice(whole.lastIndexOf("\n") + 1).trim();
  const form = readPairs(REQUEST.exec(line)?.[1] ?? line);
  return form ?? readPairs(findQuery(whole) ?? "");
}

const SPACE = " \t\n\r\"'`";

/** A word of half the text's length covers its middle. */
function findQuery(text: string): string | undefined {
  const middle = Math.floor(text.length / 2);
  let start = middle;
  let end = middle;
  while (start > 0 && !SPACE.includes(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !SPACE.includes(text.charAt(end))) end += 1;
  const word = text.slice(start, end);
  return word.length < text.length * LEAST_SHARE ? undefined : word.slice(word.indexOf("?") + 1);
}

function readPairs(line: string): LiteralObject | undefined {
  const pairs = line.split("&");
  if (!/=/.test(line) || !/[&%]/.test(line) || !pairs.every((pair) => PAIR.test(pair)))
    return undefined;
  if (pairs.length < 3 && !/=(?:%5B|%7B|\[|\{)/i.test(line)) return undefined;
  return Object.fromEntries(
    [...new URLSearchParams(line)].map(([key, value]) => [lastName(key), nested(value)]),
  );
}

const nested = (value: string) => (/^\s{0,4}[[{]/.test(value) ? parseLiteral(value).value : value);

/** "data[email]" is the "email" of "data". */
const lastName = (key: string) => /\[([\w-]{1,60})\]$/.exec(key)?.[1] ?? key;
