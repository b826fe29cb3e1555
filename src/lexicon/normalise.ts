import { foldSpace } from "../fold-space.ts";
import { withoutAddresses } from "./addresses.ts";

/** Longest text that is searched for phrases; a reply is far shorter, a notice's words may not be. */
const LONGEST = 6000;

const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** The repeated head of a multi-line reply: "550-5.1.1 ", "550-", "550 5.1.1 ". */
const REPLY_HEAD = /(?<![\w.])[245]\d\d(?:[- ]#?[245]\.\d{1,3}\.\d{1,3}[ :]|-(?=\S))/g;
/** What programs write around a reply: Postfix, Exim, Cisco ESA. */
const FRAME =
  /\(in reply to [a-z ]{1,40} command\)|smtp error from remote (?:mail )?server after (?:initial connection|end of data|[a-z]{1,9}(?: to| from| command)?)|[45]\.\d\.\d - [a-z ]{1,40}(?=[45]\d\d-')/g;
/** "Mail from 192.0.2.1" is about a host, "mail from kim@example.com" about a sender. */
const FROM_IP = /\bmail from \[?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\]? ?/g;
const IP_ADDRESS = /[[(]?(?<![\w.])(?!127\.)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.]\d)[\])]?/g;

/**
 * The form in which texts and phrases are compared: lower case, straight quotes, no accents, white space folded;
 * mail addresses, IP addresses (but 127.x, the answers of block lists) and repeated reply codes taken out.
 */
export function normalise(text: string): string {
  let plain = plainPhrase(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  if (plain.includes("@")) plain = withoutAddresses(plain);
  plain = plain
    .replace(FRAME, "")
    .replace(REPLY_HEAD, "")
    .replace(FROM_IP, "mail from ip ")
    .replace(IP_ADDRESS, "");
  return foldSpace(plain).trim();
}

/** The same for catalog phrases, which hold no addresses and whose numbers are meant. */
export function plainPhrase(text: string): string {
  const folded = NOT_ASCII.test(text) ? foldLetters(text) : text;
  return foldSpace(spellOut(folded.replaceAll("`", "'").toLowerCase())).trim();
}

/** "doesn't", "can't", "cannot" as "does not", "can not": one wording, however it is contracted. */
function spellOut(text: string): string {
  const plain = text.includes("cannot") ? text.replace(/\bcannot\b/g, "can not") : text;
  if (!plain.includes("n't")) return plain;
  return plain.replace(
    /\b(ca|wo|[a-z]{2,6})n't\b/g,
    (_whole, verb: string) => `${FULL[verb] ?? verb} not`,
  );
}

const FULL: Readonly<Record<string, string>> = { ca: "can", wo: "will" };

function foldLetters(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replaceAll("…", "...")
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC");
}
