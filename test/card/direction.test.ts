import { expect, test } from "vitest";
import type { Card, Line } from "../../src/card/card.ts";
import { isolateCodes } from "../../src/card/direction.ts";
import { ask } from "../../src/index.ts";

const { card: arabic } = await ask("421", { locale: "ar" });
const { card: english } = await ask("421", { locale: "en" });

/** Isolates as brackets: ⟨left-to-right⟩, {right-to-left}; the right-to-left marks as "R". */
function shown(line: Line): string {
  const text = line.map((span) => span.text).join("");
  const signs: Record<string, string> = { "\u2066": "⟨", "\u2067": "{", "\u200f": "R" };
  const open: string[] = [];
  return text.replace(/[\u2066\u2067\u2069\u200f]/g, (mark) => {
    if (mark === "\u2069") return open.pop() === "{" ? "}" : "⟩";
    const sign = signs[mark] ?? "";
    if (sign !== "R") open.push(sign);
    return sign;
  });
}

function verdictOf(verdict: Line, card: Card = arabic): string {
  return shown(isolateCodes({ ...card, verdict }).verdict);
}

test.each([
  ["a sentence ends on its left", "نعم.", "R{نعم.}R"],
  ["words of one direction need nothing", "ماذا حدث", "ماذا حدث"],
  ["a size", "حتى 10 MB، لا أكثر", "R{حتى ⟨10 MB⟩، لا أكثر}R"],
  ["a file's ending, at the sentence's end", "احفظها بصيغة .eml.", "R{احفظها بصيغة ⟨.eml⟩.}R"],
  ["a name that begins with a sign", "عند _dmarc.", "R{عند ⟨_dmarc⟩.}R"],
  ["a quotation", "القيمة «0 .» خطأ", "R{القيمة «⟨0 .⟩» خطأ}R"],
  ["brackets stay the sentence's", "بطيء (TLS 1.2)، انتظر", "R{بطيء (⟨TLS 1.2⟩)، انتظر}R"],
  [
    "brackets of a name stay with it",
    "رمز TSS04 (Yahoo Mail) · كثير",
    "R{رمز ⟨TSS04 (Yahoo Mail)⟩ · كثير}R",
  ],
  ["what is isolated stays so", "ملف \u2066.eml\u2069 هنا", "R{ملف ⟨.eml⟩ هنا}R"],
  ["English that is not translated yet", "Wait: 421.", "⟨Wait: 421.⟩"],
  ["each line by itself", "نعم.\nلا.", "R{نعم.}R\nR{لا.}R"],
])("%s", (_, text, expected) => {
  expect(verdictOf([{ text }])).toBe(expected);
});

test("a reply code and its enhanced code are one", () => {
  const [reply, enhanced] = [
    { text: "550", style: "code" },
    { text: "5.1.1", style: "code" },
  ] as const;
  expect(verdictOf([{ text: "رمز: " }, reply, { text: " " }, enhanced])).toBe(
    "R{رمز: ⟨550 5.1.1⟩}R",
  );
  expect(verdictOf([reply, { text: " " }, enhanced])).toBe("⟨550 5.1.1⟩");
});

test("codes in a list stay apart", () => {
  const codes = ["550", "554", "5.7.1", "5.7.26"].map((text) => ({ text, style: "code" }) as const);
  const line = codes.flatMap((code, i) => (i === 0 ? [code] : [{ text: " " }, code]));
  expect(verdictOf(line)).toBe("⟨550⟩ ⟨554⟩ ⟨5.7.1⟩ ⟨5.7.26⟩");
});

test("an English sentence after a translated label keeps its full stop", () => {
  const line: Line = [
    { text: "المرسل:", style: "strong" },
    { text: " " },
    { text: "Read the reply to " },
    { text: "RCPT TO", style: "code" },
    { text: "." },
  ];
  expect(verdictOf(line)).toBe("R{المرسل: ⟨Read the reply to ⟨RCPT TO⟩.⟩}R");
  expect(verdictOf([{ text: "بعد " }, ...line.slice(3)])).toBe("R{بعد ⟨RCPT TO⟩.}R");
});

test("a left-to-right card carries no marks", () => {
  expect(JSON.stringify(english)).not.toMatch(/[\u200f\u2066-\u2069]/);
  expect(verdictOf([{ text: "Yes." }], english)).toBe("Yes.");
});
