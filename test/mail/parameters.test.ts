import { expect, test } from "vitest";
import { parseParameters } from "../../src/mail/parameters.ts";

test.each([
  ["text/plain", "text/plain", "charset", undefined],
  ["Text/Plain; Charset=UTF-8", "text/plain", "charset", "UTF-8"],
  ['multipart/report; boundary="a;b=c"; x=1', "multipart/report", "boundary", "a;b=c"],
  [String.raw`multipart/mixed; boundary="a\"b"`, "multipart/mixed", "boundary", 'a"b'],
  ['multipart/mixed; boundary="never closed', "multipart/mixed", "boundary", "never closed"],
  ["multipart/mixed; boundary=", "multipart/mixed", "boundary", undefined],
  // RFC 2231
  ["multipart/mixed; boundary*1=cd; boundary*0=ab", "multipart/mixed", "boundary", "abcd"],
  ["text/plain; charset*=us-ascii'en'koi8-r", "text/plain", "charset", "koi8-r"],
  ["text/plain; charset*x=1; charsets*=2", "text/plain", "charset", undefined],
  ["", "", "charset", undefined],
])("%j", (text, value, name, expected) => {
  const parameters = parseParameters(text);
  expect(parameters.value).toBe(value);
  expect(parameters.get(name)).toBe(expected);
});
