import { TWICE } from "../carrier/refusal.ts";
import { plainStructs } from "./struct.ts";

/** Where source code, not a server, put a number: stack frames and exit codes. */
const PLACES =
  /(?<![\w.$/\\@:+-])[\w.$/\\@:+-]{1,300}\.(?:js|ts|mjs|cjs|tsx|jsx|py|rb|php|java|kt|go|rs|cs|ex|exs|pl|pm|erl|scala|cpp|c|vb)["']?(?:\(\d{1,6}\)|:\d{1,6}|:line \d{1,6})(?::\d{1,6})?|\b(?:errno|port|Port|line)[: =]{1,3}-?\d{1,6}/g;
/** A stack frame's line; an empty line in its place ends the reply before it. */
const FRAME = /^[ \t]{1,16}(?:at|from|File) .{0,1000}$/gm;
/** (550, b'5.1.1 …') of Python, SMTPRecipientRefused(550, '5.1.1 …'). */
const TUPLE = /\(([245]\d\d), ?[bu]?(["'])(?![^\s"']{1,320}\2)/g;
/** "Expected response code 250 but got code "550", with message "550 5.1.1 …"": only the message is the server's. */
const EXPECTED =
  /Expected response code "?[\d/ ,or"]{3,24}"? but got (?:code )?(?:"?\d{3}"?, with message )?/g;
/** The HTTP status of a JSON answer. */
const HTTP_STATUS = /"(?:status|statusCode|status_code|http_code|httpStatus)" ?: ?\d{3}\b/g;
/** What literals keep of a line's end. */
const ESCAPED_END = /\\r\\n|\\n|\\r/g;
/** "SMTP code: 550 Additional SMTP info: 5.7.1", "code: 550, response: '…'". */
const SPLIT =
  /\b(?:SMTP code|status code|error code|responseCode|replyCode)["']?[:=]? {0,2}["']?([45]\d\d)["']?[,.;]?\s{0,20}(?:Additional SMTP info|message|response|text)["']?[:=] {0,2}b?["']?/gi;

/** An error's text with its replies as servers write them, and without the numbers of source code. */
export function plainError(text: string): string {
  return plainStructs(text)
    .replace(FRAME, "")
    .replace(PLACES, " ")
    .replace(EXPECTED, "Expected response code but got ")
    .replace(HTTP_STATUS, " ")
    .replace(TUPLE, "($2$1 ")
    .replace(SPLIT, ": $1 ")
    .replace(TWICE, "$1")
    .replace(ESCAPED_END, " ");
}
