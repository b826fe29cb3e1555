#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { wordsFor } from "../src/index.ts";
import { explainCommand } from "./cli/explain.ts";
import { type CommandLine, readCommandLine } from "./cli/options.ts";
import { smtpCommand, smtpLines } from "./cli/smtp.ts";

/** POSIX: LC_ALL before LC_MESSAGES before LANG; "ko_KR.UTF-8" is Korean, "C" is English. */
const hostLocale = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)?.split(
  ".",
)[0];

async function main(): Promise<number> {
  const line = parse();
  if (!line) return 2;
  if (line.help) return say("cli.usage", line);
  if (line.version) return print(version());
  switch (line.command) {
    case undefined:
    case "help":
      return say("cli.usage", line);
    case "explain":
      return explainCommand(line.rest, line);
    case "smtp":
      return smtp(line);
    case "start": {
      const { startSession } = await import("./cli/session.ts");
      await startSession(line);
      return 0;
    }
    default:
      return complain("cli.unknown-command", { name: line.command }, line);
  }
}

function parse(): CommandLine | undefined {
  try {
    return readCommandLine(process.argv.slice(2), hostLocale);
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}

function smtp(line: CommandLine): number | Promise<number> {
  if (line.stdin) return smtpLines(line);
  return smtpCommand(line.rest.join(" "), line);
}

function say(key: string, line: CommandLine): number {
  return print(wordsFor(line.locale).say(key));
}

function complain(key: string, values: Record<string, string>, line: CommandLine): number {
  const words = wordsFor(line.locale);
  console.error(`${words.say(key, values)}\n\n${words.say("cli.usage")}`);
  return 2;
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function version(): string {
  const file = new URL("../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

// A reader such as `head` may close the pipe early: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main();
