import { describe, expect, test } from "vitest";
import { askWords } from "../../src/catalog/ask-words.ts";
import { correct } from "../../src/catalog/correct.ts";
import { edits } from "../../src/catalog/edits.ts";
import { fold } from "../../src/catalog/fold.ts";
import { search } from "../../src/catalog/search.ts";
import { splitWords } from "../../src/catalog/split-words.ts";

describe("fold", () => {
  test.for([
    ["Hộp Thư Đầy", "hop thu day"],
    ["Boîte PLEINE", "boite pleine"],
    ["Größe", "grosse"],
    ["KULLANICI bulunamadı", "kullanici bulunamadi"],
    ["чёрный", "черныи"],
    ["５５０", "550"],
    ["٥٥٠ ۵۵۰ ५५० ๕๕๐", "550 550 550 550"],
    ["القَائمَة", "القايمه"],
    ["doesn't", "doesnt"],
    ["4\u200b2\u200b1", "421"],
    ["ﾒｰﾙﾎﾞｯｸｽ", "メールボックス"],
    ["메일함", "메일함"],
  ])("%s", ([text = "", folded]) => expect(fold(text)).toBe(folded));
});

describe("splitWords", () => {
  test.for([
    ["Mailbox full", ["mailbox", "full"]],
    ["메일함 가득", ["메일", "일함", "함가", "가득"]],
    ["메일함가득", ["메일", "일함", "함가", "가득"]],
    ["ip被封", ["ip", "被封"]],
    ["満", ["満"]],
    ["what is greylisting", ["greylisting"]],
  ] as const)("%s", ([text, words]) => expect(splitWords(text)).toEqual(words));
});

describe("edits", () => {
  test.for([
    ["relay", "relay", 0],
    ["realy", "relay", 1],
    ["rely", "relay", 1],
    ["relayy", "relay", 1],
    ["delay", "relay", 1],
    ["", "abc", 3],
  ] as const)("%s to %s", ([from, to, count]) => expect(edits(from, to)).toBe(count));
});

describe("correct", () => {
  test.for([
    ["mialbox", "mailbox"],
    ["graylistng", "graylisting"],
    ["blacklsited", "blacklisted"],
    ["ful", "full"],
    ["переполнн", "переполнен"],
  ])("%s", ([word = "", right]) => expect(correct(word).map(({ word }) => word)).toContain(right));

  test("leaves alone what resembles nothing", () => {
    for (const word of ["xyzzy", "qqqqqqqq", "ab", "메일"]) expect(correct(word)).toEqual([]);
  });
});

describe("search", () => {
  test.for([
    ["mailbox full", "mailbox-full"],
    ["메일함이 가득 찼습니다", "mailbox-full"],
    ["hop thu day", "mailbox-full"],
    ["kotak surat penuh", "mailbox-full"],
    ["ящик переполнен", "mailbox-full"],
    ["メールボックスがいっぱい", "mailbox-full"],
    ["black list", "sender-blocked"],
    ["mailboxfull", "mailbox-full"],
  ])("%s", ([query = "", id]) => expect(search(query)[0]?.id).toBe(id));

  test("finds nothing rather than anything", () => {
    for (const query of ["", "xyzzy plugh", "....", "\u0000", "constructor toString"])
      expect(search(query)).toEqual([]);
  });

  test("reads no more of a query than its beginning", () => {
    const long = `mailbox full${" ".repeat(60)}greylisting`;
    expect(search(long).map(({ id }) => id)).not.toContain("greylisted");
  });

  test("is sorted and short", () => {
    const scores = search("mailbox").map(({ score }) => score);
    expect(scores.length).toBeLessThanOrEqual(7);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

test("every language has its own way of asking", () => {
  for (const word of [
    "vs",
    "대",
    "so voi",
    "lawan",
    "مقابل",
    "gegen",
    "contra",
    "बनाम".normalize("NFC"),
  ])
    expect(askWords().roles.get(fold(word))?.has("versus"), word).toBe(true);
});
