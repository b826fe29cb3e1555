import { answerJson, ask } from "../../src/index.ts";
import type { Options } from "./options.ts";
import { print } from "./output.ts";
import { renderTerminal } from "./terminal.ts";

/** `bouncecard smtp QUERY…`: the grammar of the slash command. */
export async function smtpCommand(query: string, options: Options): Promise<number> {
  const { answer, card } = await ask(query, options);
  print(options.json ? JSON.stringify(answerJson(query, answer)) : await renderTerminal(card));
  return 0;
}
