/** What other explainers of SMTP codes get wrong, and this catalog must not. */
import { describe, expect, test } from "vitest";
import { findReplyCode, statusCodes } from "../../src/catalog/find.ts";
import { loadTable } from "../../src/catalog/load.ts";
import type { CodeWords, PairWords } from "../../src/catalog/types.ts";

const reply = loadTable<Record<string, CodeWords>>("words/en/reply") ?? {};
const status = loadTable<Record<string, CodeWords>>("words/en/status") ?? {};
const pairs = loadTable<Record<string, PairWords>>("words/en/pair") ?? {};
const said = (words: object | undefined) => JSON.stringify(words ?? "").toLowerCase();

/** Claim, entry, and the pieces of text that make it right. */
const RIGHT_WORDS: readonly (readonly [string, string, readonly string[]])[] = [
  ["354: a body line may begin with a dot", "354", ["dot-stuffing", "adds a second dot"]],
  ["354: BDAT has none", "354", ["bdat needs no 354"]],
  ["421 is not the code of greylisting", "421", ["not the normal code of greylisting"]],
  ["421 is not only overload", "421", ["does not only mean overload"]],
  ["450 is the code of greylisting", "450", ["classic answer of greylisting"]],
  [
    "451 is a local error, and greylisting too",
    "451",
    ["local error in processing", "greylisting"],
  ],
  [
    "500: the limit is in octets",
    "500",
    ["512 octets", "not 512 characters", "extensions raise it"],
  ],
  ["550 is more than not found", "550", ["not only “not found”", "policy", "no such mailbox"]],
  ["550 5.4.1 of Microsoft is an unknown user", "550", ["550 5.4.1 for an unknown recipient"]],
  ["552 is size, quota or recipients", "552", ["5.2.2", "5.3.4", "too many recipients"]],
  ["552 after RCPT TO counts as 452", "552", ["after rcpt to", "counts as 452", "temporary 452"]],
  ["452 is also too many recipients", "452", ["not only storage", "4.5.3", "stay accepted"]],
  ["250 is no proof of delivery", "250", ["does not prove delivery to the inbox"]],
  ["422 is not by itself a full mailbox", "422", ["4.2.2 with the dots dropped", "registered"]],
  ["432 of Exchange has nothing to do with passwords", "432", ["storedrv", "nothing to do"]],
  ["454 is not a wrong password", "454", ["the password is not wrong"]],
  ["521 is for hosts, not for blocking", "521", ["not for blocking single clients", "rfc 7504"]],
  ["556 comes from the sender's side", "556", ["null mx", "your own outgoing server"]],
  ["535 may hide a right password", "535", ["the password may be right", "app passwords"]],
  ["515 with dots would be a valid address", "515", ["means that the address is valid"]],
  ["449 is no code of the registry", "449", ["microsoft’s own number"]],
  ["605 is an event of Mailgun", "605", ["not smtp"]],
  ["111 is an errno", "111", ["errno, not smtp", "econnrefused"]],
];

test.for(RIGHT_WORDS)("%s", ([, code, pieces]) => {
  const text = said(reply[code]);
  expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
});

describe("three digits that are an enhanced code without its dots", () => {
  const DOTLESS = ["431", "441", "442", "446", "447", "471", "511", "512", "513", "522"];
  test.for([...DOTLESS, "571"])("%s says so", (code) => {
    const dotted = [...code].join(".");
    expect(reply[code]?.name).toContain(`${dotted} without dots`);
    expect(findReplyCode(code)?.standing).toBe("nonstandard");
    expect(findReplyCode(code)?.enhanced).toContain(dotted);
  });
});

describe("nonstandard is not imaginary: who really sends it is named", () => {
  test.for([
    ["Courier", ["417", "431", "432", "440", "511", "517", "523", "531", "534", "540", "546"]],
    ["Courier", ["556", "571"]],
    ["Alibaba", ["440", "505", "510", "524", "526", "541", "542"]],
    ["chkuser", ["511"]],
    ["Telstra", ["558"]],
    ["OpenSMTPD", ["424", "524"]],
    ["Exim", ["435", "533"]],
    ["SendGrid", ["403"]],
  ] as const)("%s: %j", ([sender, codes]) => {
    expect(codes.filter((code) => !said(reply[code]).includes(sender.toLowerCase()))).toEqual([]);
  });
});

test("codes that comparison sites lack are here", () => {
  const lacking = "253 422 430 432 453 454 458 459 523 524 525 533 534 538 555".split(" ");
  expect(lacking.filter((code) => !reply[code] || !findReplyCode(code))).toEqual([]);
});

test("421 ends the connection, 450 and 451 do not", () => {
  expect(["421", "450", "451", "452"].map((code) => findReplyCode(code)?.connection)).toEqual([
    "closes",
    "stays",
    "stays",
    "stays",
  ]);
});

test("a code that SMTP's grammar does not allow is nonstandard", () => {
  const codes = Object.keys(reply).filter((code) => !/^[2-5][0-5]\d$/.test(code));
  expect(codes).toEqual(["101", "111", "471", "498", "499", "571", "585", "591", "605"]);
  expect(codes.map((code) => findReplyCode(code)?.standing)).toEqual(
    codes.map(() => "nonstandard"),
  );
});

describe("enhanced codes", () => {
  test("X.7.38, a misprint of X.7.28, is not known", () => {
    expect(Object.keys(statusCodes())).not.toContain("X.7.38");
  });

  test.for([
    ["Gmail's 5.7.27 is SPF, IANA's a null MX", "X.7.23 vs X.7.27", ["gmail", "null mx", "spf"]],
    ["Gmail's 29 and 30 are TLS and DKIM", "X.7.29 vs X.7.30", ["tls", "dkim", "arc"]],
    ["Microsoft's 5.1.10 is an unknown user", "X.1.1 vs X.1.10", ["microsoft 365", "null mx"]],
    ["Microsoft's 5.4.1 is an unknown user", "4.4.1 vs 5.4.1", ["unknown recipient"]],
    ["5.7.8 and 5.7.80 are one", "X.7.8 vs X.7.80", ["no: google"]],
    ["5.7.9 and 5.7.90 are one", "X.7.9 vs X.7.90", ["no: google"]],
    ["Exchange's 4.4.7 is final", "4.4.7 vs 5.4.7", ["behind 550", "stopped"]],
    ["Too many recipients is 452, not 451", "451 vs 452", ["rfc 5321 asks for 452"]],
    ["Greylisting is told from 421", "421 vs greylisted", ["450 or 451 after rcpt to"]],
  ] as const)("%s", ([, key, pieces]) => {
    const text = said(pairs[key]);
    expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
  });

  test("X.4.3 and X.4.5 follow the body of RFC 3463, not its appendix", () => {
    expect(status["X.4.3"]?.name).toMatch(/^directory/i);
    expect(status["X.4.5"]?.meaning).toMatch(/mail system/i);
  });
});

test("a comparison says more than the first digit", () => {
  const seeds = ["354 vs 421", "421 vs 500", "354 vs 521", "221 vs 354", "250 vs 421"];
  expect(seeds.filter((key) => (pairs[key]?.note?.length ?? 0) < 150)).toEqual([]);
  expect(Object.keys(pairs).filter((key) => /\b[2-5](?:xx|yz)\b/.test(said(pairs[key])))).toEqual(
    [],
  );
});
