import { describe, expect, test } from "vitest";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { normalise } from "../../src/lexicon/normalise.ts";
import { readLiteral, readPattern } from "../../src/lexicon/pattern.ts";

/** The stretches of a text that a pattern of the catalog matches. */
function matches(notation: string, text: string): string[] {
  const matcher = new Matcher([readPattern(notation)]);
  return matcher.find(text).map(({ start, end }) => text.slice(start, end));
}

describe("a pattern", () => {
  test.each([
    ["user unknown", "550 user unknown", ["user unknown"]],
    ["user unknown", "superuser unknown", []],
    ["user unknown", "user unknownish", []],
    ["greylist*", "greylisted, come back", ["greylist"]],
    ["{user|mailbox} {is |}{full|unknown}", "mailbox full", ["mailbox full"]],
    ["{user|mailbox} {is |}{full|unknown}", "the user is unknown", ["user is unknown"]],
    ["{user|mailbox} {is |}{full|unknown}", "user was full", []],
    ["{user|mailbox} {is |}{full|unknown}", "full user", []],
    ['{"user"|user} unknown', 'the "user": unknown', ['"user": unknown']],
    ["domain … expired", "domain example.net has expired", ["domain example.net has expired"]],
    ["domain … expired", `domain ${"x ".repeat(40)}expired`, []],
    ["邮箱已满", "收件人邮箱已满了", ["邮箱已满"]],
    ["ящик переполнен", "почтовый ящик переполнен", ["ящик переполнен"]],
    ["ящик", "ящика", []],
  ])("%s in %s", (notation, text, found) => {
    expect(matches(notation, text)).toEqual(found);
  });

  test("of a provider is literal, but for gaps", () => {
    const matcher = new Matcher([readLiteral("Blocked {x|y} … see")]);
    expect(matcher.find("blocked {x|y} for spam, see")).toHaveLength(1);
  });

  test("knows how many characters it matched, without gaps", () => {
    const [match] = new Matcher([readPattern("domain … expired")]).find("domain a expired");
    expect(match).toEqual({ pattern: 0, start: 0, end: 16, letters: 13 });
  });

  test("does not remember the text before", () => {
    const matcher = new Matcher([readPattern("{mailbox} {full}")]);
    matcher.find("the mailbox");
    expect(matcher.find("it is full")).toEqual([]);
  });
});

test("literals that share beginnings and ends are all found", () => {
  const words = ["he", "she", "his", "hers", "ushers"];
  const matcher = new Matcher(words.map((word) => readPattern(`${word}*`)));
  const found = matcher.find("ushers she").map(({ pattern }) => words[pattern]);
  expect(found).toEqual(["ushers", "she"]);
});

describe("normalise", () => {
  test.each([
    ["User  Unknown\r\n", "user unknown"],
    ["User <kim@example.com> unknown", "user unknown"],
    ['User ("kim@example.com") and lee@example.net, unknown', "user and , unknown"],
    ["sold @ 5, @home, kim@", "sold @ 5, @home, kim@"],
    ["550-5.1.1 No such 550 5.1.1 user", "no such user"],
    ["IP [192.0.2.1] blocked; 127.255.255.254", "ip blocked; 127.255.255.254"],
    ["Empfänger „unbekannt“", 'empfanger "unbekannt"'],
    ["doesn’t exist", "does not exist"],
    ["존재하지 않는 사용자", "존재하지 않는 사용자"],
    ["メールボックスがいっぱい", "メールボックスがいっぱい"],
    ["no (in reply to RCPT TO command)", "no"],
    ["SMTP error from remote mail server after RCPT TO: no", ": no"],
  ])("%s", (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  test("makes phrases comparable with texts in languages that fold", () => {
    for (const word of ["メールボックス", "Empfänger", "получатель", "hộp thư", "кошик й"]) {
      expect(normalise(word)).toBe(readPattern(word)[0]!.literals[0]);
    }
  });
});
