import { explain, explanationJson, wordsFor } from "../../src/index.ts";
import { InputError, readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { print } from "./output.ts";
import { startProgress } from "./progress.ts";
import { renderTerminal } from "./terminal.ts";

/** `bouncecard explain [--json] [FILE…]`: one line or card per file, in order. The exit status: 1 after a bad file. */
export async function explainCommand(files: readonly string[], options: Options): Promise<number> {
  const sources = files.length > 0 ? files : ["-"];
  const progress = startProgress(sources.length, options);
  let status = 0;
  for (const source of sources) {
    try {
      await explainFile(source, options);
    } catch (error) {
      status = 1;
      reportFailure(source, error, options);
    }
    progress.step();
  }
  progress.end();
  return status;
}

async function explainFile(source: string, options: Options): Promise<void> {
  const { answer, card } = await explain(await readInput(source), options);
  if (!options.json) print(await renderTerminal(card));
  else if (answer.kind === "bounce")
    print(JSON.stringify(explanationJson(source, answer.explanation)));
}

function reportFailure(source: string, failure: unknown, options: Options): void {
  const words = wordsFor(options.locale);
  const error =
    failure instanceof InputError
      ? words.say(failure.key, failure.values)
      : words.say("cli.not-readable", { file: source, code: String(failure) });
  if (options.json) print(JSON.stringify({ source, error }));
  else console.error(error);
}
