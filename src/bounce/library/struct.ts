/** Errors printed for programmers (Rust's {:?}, Go's %+v): a reply's parts are fields of a structure. */

/** Code:554, EnhancedCode:smtp.EnhancedCode{5, 7, 1}, Message:"…" and { code: 550, esc: [5, 1, 1], message: "…" }. */
const WITH_STATUS =
  /\b(?:code|status|statuscode|smtpcode)["']?: ?([245]\d\d), ?(?:enhanced\w{0,20}|esc|xcode)["']?: ?[\w.&]{0,40}[[{(]([245]), ?(\d{1,3}), ?(\d{1,3})[\]})], ?(?:message|msg|text|lines)["']?: ?\[?["']?/gi;
/** Code { severity: PermanentNegativeCompletion, category: MailSystem, detail: Three }), source: "…". */
const NAMED_DIGITS =
  /Code \{ severity: (\w{4,30}), category: (\w{4,20}), detail: (\w{3,6}) \}\)?,? ?(?:(?:message|source): ?\[?["'])?/g;
const SEVERITIES: Readonly<Record<string, string>> = {
  TransientNegativeCompletion: "4",
  PermanentNegativeCompletion: "5",
};
/** RFC 5321 section 4.2.1 names them. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Syntax: "0",
  Information: "1",
  Connections: "2",
  Unspecified3: "3",
  Unspecified4: "4",
  MailSystem: "5",
};
const DETAILS = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The text with such replies as servers write them; what is no code stays as it is. */
export function plainStructs(text: string): string {
  return text
    .replace(WITH_STATUS, ": $1 $2.$3.$4 ")
    .replace(NAMED_DIGITS, (whole, severity: string, category: string, detail: string) => {
      const code = [SEVERITIES[severity], CATEGORIES[category], DETAILS.indexOf(detail)];
      return code.includes(undefined) || code[2] === -1 ? whole : `: ${code.join("")} `;
    });
}
