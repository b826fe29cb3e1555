import { foldText } from "../phrase-index.ts";
import { BIT, partsByLanguage } from "./sentence-parts.ts";

/** What a text says in sentences of any wording. */
export interface FailureSentences {
  /** Sentences with a failure and two of mail, delivery and recipient: "The letter did not get to its addressee". */
  readonly full: number;
  /** Sentences with a failure and one of them: "Mailbox disabled". */
  readonly half: number;
  /** Full ones that speak to the reader: "your letter". */
  readonly toReader: number;
  /** Of all: how many speak of a delay, or of a later attempt. */
  readonly delayed: number;
}

const MATTER = BIT.mail | BIT.delivery | BIT.recipient;
const TROUBLE = BIT.failure | BIT.delay;

/** A notice comes to the point early. */
const MAX_WORDS = 6_000;
/** A sentence goes on in the next line where this one is full. */
const FULL_LINE = 44;

/** Sentences that say that mail failed, in any language of the catalog, whatever their wording. */
export function findFailureSentences(words: string): FailureSentences {
  const count = { full: 0, half: 0, toReader: 0, delayed: 0 };
  for (const sentence of new Set(sentencesOf(words.slice(0, MAX_WORDS)))) {
    const bits = partsOf(sentence);
    if (sizeOf(bits) === 0) continue;
    if (bits & BIT.delay) count.delayed++;
    if (!(bits & BIT.failure)) continue;
    count[sizeOf(bits) > 1 ? "full" : "half"]++;
    if (sizeOf(bits) > 1 && bits & BIT.yours) count.toReader++;
  }
  return count;
}

/** The parts of a text taken as one sentence, as {@link BIT}s; 0 unless it says that something of a mail's failed. */
export function failureParts(text: string): number {
  const bits = partsOf(plainSentence(text));
  return bits & BIT.failure && bits & MATTER ? bits : 0;
}

/** Whether a text speaks of a parcel or an order that failed, and of no mail: their services use a mail server's words. */
export function isAboutGoods(words: string): boolean {
  const sentences = sentencesOf(words.slice(0, MAX_WORDS));
  const told = sentences.map((sentence) => [...partsByLanguage(sentence)]);
  const has = (bit: number) => told.some((parts) => parts.some((bits) => bits & bit));
  return has(BIT.goods) && !has(BIT.mail);
}

/** Sentences without the question marks' own: nobody asks in a notice. A list's lines are sentences too. */
function sentencesOf(words: string): string[] {
  const lines = words.split("\n");
  const joined = lines.map((line) => (line.length < FULL_LINE ? `${line}\n` : `${line} `)).join("");
  return joined
    .split(/(?<=[.!?])\s|[\n。！]/)
    .filter((sentence) => !/[?？]$/.test(sentence))
    .map(plainSentence)
    .filter((sentence) => sentence.length > 4);
}

/** Words alone, a space around each: addresses, hosts and links say nothing of failure. */
function plainSentence(sentence: string): string {
  const words = sentence
    .replace(/[!-~]+/g, (token) => (/[@/_]|\w\.\w/.test(token) ? " " : token))
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ");
  // A Turkish capital dotted I leaves its dot behind in lower case.
  return ` ${foldText(words).replaceAll("\u0307", "").trim()} `;
}

/** The parts found in the one language that says most; 0 where neither failure nor delay is told, or not a mail's. */
function partsOf(sentence: string): number {
  let most = 0;
  for (const bits of partsByLanguage(sentence))
    if (bits & TROUBLE && !(bits & BIT.goods) && !isPersonal(bits) && sizeOf(bits) > sizeOf(most))
      most = bits;
  return most;
}

function isPersonal(bits: number): boolean {
  return (bits & BIT.mine) !== 0 && (bits & BIT.yours) === 0;
}

function sizeOf(bits: number): number {
  let size = 0;
  for (let rest = bits & MATTER; rest > 0; rest &= rest - 1) size++;
  return size;
}
