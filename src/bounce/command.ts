import { noticeWords } from "./notice-words.ts";
import { foldText } from "./phrase-index.ts";

/** Looked at on both sides of a reply to tell what it answered. */
const NEAR = 220;

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

function lastCommand(text: string, which: "first" | "last"): string | null {
  const { command, commandPhrases } = noticeWords();
  const found = commandPhrases(text);
  const phrase = which === "first" ? found[0] : found.at(-1);
  return (phrase && command.get(phrase.phrase)) ?? null;
}

function dialogueCommand(text: string): string | null {
  const said = [...text.matchAll(SAID)].at(-1)?.[1]?.toUpperCase();
  return said === "." ? "end of DATA" : (said ?? null);
}
