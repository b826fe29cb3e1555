import { readFile } from "node:fs/promises";
import { explain } from "../../src/index.ts";
import { explanationJson } from "./json.ts";

/** `bouncecard explain [--json] [FILE…]`: one line or card per file, in order. Returns the exit status. */
export async function explainCommand(files: readonly string[], options: { json: boolean }) {
  let status = 0;
  for (const source of files.length ? files : ["-"]) {
    try {
      const bytes = await readFile(source === "-" ? "/dev/stdin" : source);
      const { answer } = await explain(bytes);
      if (answer.kind !== "bounce") continue;
      if (options.json) console.log(JSON.stringify(explanationJson(source, answer.explanation)));
    } catch (error) {
      status = 1;
      console.log(JSON.stringify({ source, error: String(error) }));
    }
  }
  return status;
}
