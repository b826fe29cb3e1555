#!/usr/bin/env node
import { ask } from "../src/index.ts";
import { explainCommand } from "./cli/explain.ts";
import { answerJson } from "./cli/json.ts";

const [command, ...rest] = process.argv.slice(2);
const words = rest.filter((argument) => !argument.startsWith("--"));
const json = rest.includes("--json");

if (command === "explain") process.exitCode = await explainCommand(words, { json });
else if (command === "smtp") {
  const { answer } = await ask(words.join(" "));
  console.log(JSON.stringify(answerJson(words.join(" "), answer)));
}
