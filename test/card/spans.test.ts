import { expect, test } from "vitest";
import { lineText } from "../../src/card/plain.ts";
import { prose } from "../../src/card/spans.ts";

test.for([
  ["Answer to RCPT TO, then QUIT.", ["RCPT TO", "QUIT"]],
  ["Set `v=spf1` in DNS.", ["v=spf1"]],
  ["550 5.7.26 is not X.7.1", ["550", "5.7.26", "X.7.1"]],
  ["Wait 15 minutes, then try 3 times.", []],
] as const)("%s", ([text, code]) => {
  const line = prose(text);
  expect(line.filter((span) => span.style === "code").map((span) => span.text)).toEqual(code);
  expect(lineText(line)).toBe(text.replaceAll("`", ""));
});
