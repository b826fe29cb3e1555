import { noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";

/** Looked at on both sides of a reply to tell what it answered. */
const NEAR = 220;

const MAX_WORDS = 4_000;

/** ">>> RCPT To:<a@b>" before "<<< 550": the last thing the client said. */
const SAID = />>>\s{0,3}(EHLO|HELO|STARTTLS|AUTH|MAIL FROM|RCPT TO|DATA|BDAT|\.|QUIT)/gi;

/** The SMTP command that the words at this place answer: told after the reply, before it, or by a dialogue. */
export function commandNear(words: string, start: number, end: number): string | null {
  const after = foldText(words.slice(end, end + 90));
  const before = foldText(words.slice(Math.max(0, start - NEAR), start));
  return (
    lastCommand(after, "first") ?? dialogueCommand(before) ?? lastCommand(before, "last") ?? null
  );
}

/** The command that a whole notice about one recipient tells of. */
export function commandIn(words: string): string | null {
  const head = words.slice(0, MAX_WORDS);
  const refusal = head.search(/<<< {0,3}[45]\d\d/);
  const dialogue = refusal < 0 ? undefined : dialogueCommand(head.slice(0, refusal));
  return dialogue ?? lastCommand(foldText(head), "last");
}

function lastCommand(text: string, which: "first" | "last"): string | null {
  const { command, commandPhrases } = noticeWords();
  const found = commandPhrases(text);
  const phrase = which === "first" ? found[0] : found.at(-1);
  return (phrase && command.get(phrase.phrase)) ?? null;
}

function dialogueCommand(text: string): string | undefined {
  const said = [...text.matchAll(SAID)].at(-1)?.[1]?.toUpperCase();
  return said === "." ? "end of DATA" : said;
}
