import { parseReply } from "../../mail/reply.ts";
import { type CarrierRecord, fieldTable } from "./record.ts";
import { type Refusal, readRefusal } from "./refusal.ts";

/**
 * The refusal that a record quotes: in the field that should hold it, else in any other that begins with a reply,
 * else the first words of the reply fields.
 */
export function readRecordReply(
  record: CarrierRecord,
  told: readonly string[],
): Refusal | undefined {
  let words: Refusal | undefined;
  let enhancedCode: string | null = null;
  for (const value of told) {
    const one = readRefusal(value);
    if (one.replyCode) return one;
    enhancedCode ??= one.enhancedCode;
    if (isSentence(one.diagnostic)) words ??= one;
  }
  return (
    readAnywhere(record) ??
    (words && { ...words, enhancedCode: words.enhancedCode ?? enhancedCode })
  );
}

const isSentence = (words: string | null): boolean => / \S/.test(words ?? "");

function readAnywhere(record: CarrierRecord): Refusal | undefined {
  const senders = fieldTable().sender;
  const found = record.find(({ key, value }) => !senders.includes(key) && isRefusal(value));
  return found && readRefusal(found.value);
}

/** "550 5.1.1 User unknown"; not an article's number "550-5.1.1". */
function isRefusal(value: string): boolean {
  const reply = parseReply(value);
  return /^[45]/.test(reply?.replyCode ?? "") && /[a-z]{3}/i.test(reply?.text ?? "");
}
