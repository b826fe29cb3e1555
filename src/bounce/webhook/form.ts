import { type LiteralObject, parseLiteral } from "../carrier/literal.ts";

const PAIR = /^[\w.[\]%-]{1,80}=[^&\s]{0,500000}$/;

/** The last line of a text as a form ("event=bounced&recipient=kim%40example.com"); undefined where it is none. */
export function parseForm(text: string): LiteralObject | undefined {
  const line = text
    .trimEnd()
    .slice(text.trimEnd().lastIndexOf("\n") + 1)
    .trim();
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
