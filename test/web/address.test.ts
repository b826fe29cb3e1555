import { expect, test } from "vitest";
import { queryPath, readAddress } from "../../adapters/web/address.ts";
import { network } from "../../adapters/web/client.ts";
import { readLanguages, wantsJson } from "../../adapters/web/negotiate.ts";

test.each([
  ["/", "", { kind: "home" }],
  ["/ko", "/ko", { kind: "home" }],
  ["/ko/", "/ko", { kind: "home" }],
  ["/codes", "", { kind: "codes" }],
  ["/ko/about", "/ko", { kind: "about" }],
  ["/smtp/421", "", { kind: "card", query: "421" }],
  ["/smtp/421-vs-500", "", { kind: "card", query: "421 vs 500" }],
  ["/smtp/421-vs-450-vs-5.7.26", "", { kind: "card", query: "421 vs 450 vs 5.7.26" }],
  ["/ar/reason/mailbox-full", "/ar", { kind: "card", query: "mailbox-full" }],
  ["/provider/yahoo/tss04", "", { kind: "card", query: "yahoo-tss04" }],
  ["/provider/yahoo", "", { kind: "provider", id: "yahoo" }],
  ["/zh-cn/smtp/421", "/zh-Hans", { kind: "card", query: "421" }],
  ["/smtp/mailbox%20full", "", { kind: "card", query: "mailbox full" }],
  ["/smtp/%E0%A4%A", "", { kind: "card", query: "%E0%A4%A" }],
  ["/en/smtp/421", "/en", { kind: "card", query: "421" }],
])("%s is understood", (pathname, prefix, target) => {
  expect(readAddress(pathname)).toMatchObject({ prefix, target });
});

test.each([
  "/xx/smtp/421",
  "/smtp",
  "/smtp/",
  "/smtp/421/450",
  "/reason/a/b",
  "/provider/a/b/c",
  "/wp-login.php",
  `/smtp/${"4".repeat(400)}`,
])("%s is no page", (pathname) => {
  expect(readAddress(pathname).target).toBeUndefined();
});

test.each([
  ["421 vs 500", "/smtp/421-vs-500"],
  ["yahoo-tss04 vs 421", "/smtp/yahoo-tss04-vs-421"],
  ["mailbox full", null],
  ["550 5.1.1 User unknown", null],
  ["kim@example.net", null],
])("the query %j leads to %j", (query, path) => {
  expect(queryPath(query)).toBe(path);
});

test.each([
  [undefined, "en"],
  ["", "en"],
  ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
  ["en;q=0.5, de;q=0.9", "de"],
  ["xx, fr;q=0.4", "fr"],
  ["zh-TW, ja;q=0.5", "ja"],
  ["zh-CN", "zh-Hans"],
  ["en-GB, ko;q=0.9", "en"],
  ["*", "en"],
  [`${"a,".repeat(5_000)}ko`, "en"],
])("Accept-Language %j reads %s", (header, locale) => {
  expect(readLanguages(header)).toBe(locale);
});

test.each([
  [undefined, false],
  ["*/*", false],
  ["application/json", true],
  ["application/json, text/plain, */*", true],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
  ["text/html;q=0.4, application/json", true],
  ["text/html, application/json;q=0.4", false],
])("Accept %j wants JSON: %s", (header, json) => {
  expect(wantsJson(header)).toBe(json);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s is counted as %s", (address, key) => {
  expect(network(address)).toBe(key);
});
