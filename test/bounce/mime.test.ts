import { describe, expect, test } from "vitest";
import { readMime } from "../../src/bounce/message/mime.ts";

const HEAD = 'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n';

/** What each leaf says, line ends shown. */
function textsOf(message: string): string[] {
  return readMime(Buffer.from(message)).parts.map((part) => part.text());
}

describe.each([
  ["LF", (text: string) => text],
  ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
])("with %s", (_name, lineEnds) => {
  test.each([
    ["parts", `${HEAD}preamble\n--b\n\none\n--b\n\ntwo\n\n--b--\nepilogue\n`, ["one", "two\n"]],
    ["no last delimiter", `${HEAD}--b\n\none\n--b\n\ntwo\n`, ["one", "two\n"]],
    ["a last line without end", `${HEAD}--b\n\none\n--b--`, ["one"]],
    [
      "a boundary that goes on",
      `${HEAD}--b\n\none\n--bc\n--b \n-- b\n--b--\n`,
      ["one\n--bc\n--b \n-- b"],
    ],
    ["a head cut short", `${HEAD}--b\nX: 1\n--b\n\ntwo\n--b--\n`, ["two"]],
    ["no part at all", `${HEAD}one\ntwo\n`, ["one\ntwo\n"]],
    ["only a last delimiter", `${HEAD}one\n--b--\n`, ["one\n--b--\n"]],
    [
      "parts of parts",
      `${HEAD}--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c\n\ntwo\n--c--\n--b\n\nthree\n--b--\n`,
      ["one", "two", "three"],
    ],
    [
      "parts of parts, never closed",
      `${HEAD}--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n`,
      ["one\n--b\n\ntwo\n--b--\n"],
    ],
    ["a delimiter behind the last", `${HEAD}--b\n\none\n--b--\n--b\n\nnone\n`, ["one"]],
    ["a single part", "Subject: x\n\none\n--b\n", ["one\n--b\n"]],
    ["a header alone", "Subject: x\n", [""]],
    ["nothing", "", []],
  ])("%s", (_what, message, expected) => {
    expect(textsOf(lineEnds(message))).toEqual(expected.map(lineEnds));
  });
});

test("types: text where nothing is said, unless it is a file", () => {
  const message = `${HEAD}--b\n\na\n--b\nContent-Disposition: attachment\n\nb\n--b\nContent-Type: Message/RFC822; x\n\nc\n--b--`;
  const types = readMime(Buffer.from(message)).parts.map(({ type }) => type);
  expect(types).toEqual(["text/plain", "application/octet-stream", "message/rfc822"]);
});

test("a thousand parts are not read", () => {
  const message = HEAD + "--b\n\npart\n".repeat(1_000);
  expect(readMime(Buffer.from(message)).parts.length).toBeLessThan(100);
});
