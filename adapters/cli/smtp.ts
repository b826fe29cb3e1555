import { createInterface } from "node:readline/promises";
import { answerJson, ask } from "../../src/index.ts";
import type { Options } from "./options.ts";
import { renderTerminal } from "./terminal.ts";

/** `bouncecard smtp QUERY…`: the grammar of the slash command. */
export async function smtpCommand(query: string, options: Options): Promise<number> {
  const { answer, card } = await ask(query, options);
  console.log(options.json ? JSON.stringify(answerJson(query, answer)) : renderTerminal(card));
  return 0;
}

/** `bouncecard smtp --stdin`: each line of standard input is a query. */
export async function smtpLines(options: Options): Promise<number> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) await smtpCommand(line, options);
  return 0;
}
