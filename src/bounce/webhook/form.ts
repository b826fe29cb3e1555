import { type LiteralObject, parseLiteral } from "../carrier/literal.ts";

const PAIR = /^[\w.[\]%-]{1,80}=[^&\s]{0,500000}$/;

/** A service may tell an event in the address that it calls. */
const REQUEST = /^"?(?:GET|POST|PUT) \S{0,2000}?\?(\S{1,8000}) HTTP\/\d/;

/** The last line of a text as a form ("event=bounced&recipient=kim%40example.com"); undefined where it is none. */
export function parseForm(text: string): LiteralObject | undefined {
  const line = text
    .trimEnd()
    .slice(text.trimEnd().lastIndexOf("\n") + 1)
    .trim();
  const query = REQUEST.exec(line)?.[1] ?? line;
  const pairs = query.split("&");
  if (!/=/.test(query) || !/[&%]/.test(query) || !pairs.every((pair) => PAIR.test(pair)))
    return undefined;
  if (pairs.length < 3 && !/=(?:%5B|%7B|\[|\{)/i.test(query)) return undefined;
  return Object.fromEntries(
    [...new URLSearchParams(query)].map(([key, value]) => [lastName(key), nested(value)]),
  );
}

const nested = (value: string) => (/^\s{0,4}[[{]/.test(value) ? parseLiteral(value).value : value);

/** "data[email]" is the "email" of "data". */
const lastName = (key: string) => /\[([\w-]{1,60})\]$/.exec(key)?.[1] ?? key;
