import { describe, expect, test } from "vitest";
import { findAddresses, parseAddress } from "../../src/mail/address.ts";

describe("addresses in running text", () => {
  test.for([
    ["<kim@example.net>: host said", ["kim@example.net"]],
    [
      "kim@example.net, lee@example.org; SMTP:max@example.com",
      ["kim@example.net", "lee@example.org", "max@example.com"],
    ],
    ["RCPT TO:<kim@example.net> SIZE=1024", ["kim@example.net"]],
    ["to=<kim@example.net>, relay=none", ["kim@example.net"]],
    ["to=kim@example.net", ["kim@example.net"]],
    ['"kim lee"@example.net failed', ['"kim lee"@example.net']],
    ["'kim@example.net' failed.", ["kim@example.net"]],
    ["*kim@example.net*.", ["kim@example.net"]],
    ["kim@[192.0.2.1] refused", ["kim@[192.0.2.1]"]],
    ["用户@例子.广告 is unknown", ["用户@例子.广告"]],
    ["o'neil+tag@sub.example.net", ["o'neil+tag@sub.example.net"]],
    ["https://example.net/?to=kim@example.net", []],
    ["lunch @ noon, @here @kim", []],
    ["kim@localhost", ["kim@localhost"]],
    ["kim@@example.net", []],
  ] as const)("%s", ([text, addresses]) => {
    expect(findAddresses(text).map((found) => found.address)).toEqual(addresses);
  });

  test("the span covers the angle brackets", () => {
    const text = "to <kim@example.net> now";
    const [found] = findAddresses(text);
    expect(text.slice(found?.start, found?.end)).toBe("<kim@example.net>");
    expect(found?.bracketed).toBe(true);
  });
});

describe("a text that is one address", () => {
  test.for([
    ["rfc822; kim@example.net", "kim@example.net"],
    ["<kim@example.net>", "kim@example.net"],
    ["SMTP:kim@example.net", "kim@example.net"],
    ["Kim <kim@example.net>", undefined],
    ["nobody", undefined],
  ] as const)("%s", ([text, address]) => {
    expect(parseAddress(text)).toBe(address);
  });
});
