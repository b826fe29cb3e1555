import { type FoundWording, findWordings, type Wording } from "./lexicon.ts";
import { RANKS } from "./tables.ts";

/** Links, host names and paths: "spam" in `https://help.example.com/spam` says nothing about the mail. */
const NAMES =
  /(?:https?:\/\/|www\.)[^\s<>"]{1,300}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}|(?<![\w:/])\/[\w.-]{1,63}\/[^\s"':,;]{1,300}/g;
const NAME_LIKE = /[./_]/;
/** A reply has a dozen; who repeats a phrase a thousand times is not heard to the end. */
const MOST = 200;

/** What the catalog knows of a normalised text, without what stands only in a name or inside a longer phrase. */
export function readWordings(text: string): FoundWording[] {
  const found = findWordings(text).slice(0, MOST);
  if (found.length === 0) return found;
  const names = findNames(text);
  const spoken = found.filter((one) => !isSpeech(one.wording) || !onlyInName(one, text, names));
  return spoken.filter((one) => !spoken.some((other) => swallows(other, one)));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findNames(text: string): Span[] {
  const names: Span[] = [];
  if (!text.includes(".") && !text.includes("/")) return names;
  for (const match of text.matchAll(NAMES)) {
    names.push({ start: match.index, end: match.index + match[0].length });
  }
  return names;
}

function onlyInName(found: Span, text: string, names: readonly Span[]): boolean {
  if (NAME_LIKE.test(text.slice(found.start, found.end))) return false;
  return names.some((name) => name.start <= found.start && found.end <= name.end);
}

/** A longer phrase means what it says as a whole: "sender address rejected: domain not found" is about the sender. */
function swallows(longer: FoundWording, shorter: FoundWording): boolean {
  if (longer.wording.kind !== "phrase" || shorter.wording.kind !== "phrase") return false;
  if (isSurerOfSame(shorter.wording, longer.wording)) return false;
  if (longer.letters <= shorter.letters || longer.wording.phrase.rank === "weak") return false;
  return longer.start <= shorter.start && shorter.end <= longer.end;
}

/** "Greylist" says it better than "greylisting". */
function isSurerOfSame(one: Wording, other: Wording): boolean {
  if (one.kind !== "phrase" || other.kind !== "phrase" || one.reason !== other.reason) return false;
  return RANKS.indexOf(one.phrase.rank) < RANKS.indexOf(other.phrase.rank);
}

/** Words, in distinction to a provider's tokens and signs, which may stand in a link. */
function isSpeech(wording: Wording) {
  return wording.kind === "phrase" || (wording.kind === "provider-phrase" && wording.by === "text");
}
