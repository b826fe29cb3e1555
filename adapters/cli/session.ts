import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { ask, explain, type Reply, wordsFor } from "../../src/index.ts";
import { InputError, readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { renderTerminal } from "./terminal.ts";

/** Lines of one paste arrive together; a person types slower than this. Milliseconds. */
const PASTE_GAP = 40;

/** An interactive session: a line in, a card out. A paste of several lines ends with an empty line or Ctrl-D. */
export function startSession(options: Options): Promise<void> {
  const words = wordsFor(options.locale);
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: words.say("cli.session.prompt"),
  });
  let pending: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();

  const answerPending = () => {
    const text = pending.join("\n").trim();
    pending = [];
    if (text) busy = busy.then(() => show(text, options)).then(() => terminal.prompt());
    else terminal.prompt();
  };
  const settle = () => {
    const ended = pending.at(-1)?.trim() === "";
    if (pending.length === 1 || ended) answerPending();
  };

  console.log(words.say("cli.session.hello"));
  terminal.prompt();
  terminal.on("line", (line) => {
    pending.push(line);
    clearTimeout(timer);
    timer = setTimeout(settle, PASTE_GAP);
  });
  return new Promise((resolve) => {
    terminal.on("close", () => {
      clearTimeout(timer);
      const text = pending.join("\n").trim();
      if (text) busy = busy.then(() => show(text, options));
      busy.then(() => console.log(words.say("cli.session.bye"))).then(resolve);
    });
  });
}

async function show(text: string, options: Options): Promise<void> {
  try {
    const { card } = await replyTo(text, options);
    console.log(`\n${await renderTerminal(card)}`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.log(wordsFor(options.locale).say(error.key, error.values));
  }
}

/** A file dropped onto a terminal arrives as its path, often quoted. */
async function replyTo(text: string, options: Options): Promise<Reply> {
  const path = text.replace(/^file:\/\//, "").replace(/^(['"])(.{1,4096})\1$/, "$2");
  const isFile = !text.includes("\n") && /[/.\\]/.test(path) && existsSync(path);
  return isFile ? explain(await readInput(path), options) : ask(text, options);
}
