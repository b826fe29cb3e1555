#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsFor } from "../src/index.ts";
import { type CommandLine, readCommandLine } from "./cli/options.ts";
import { print } from "./cli/output.ts";
import { smtpCommand } from "./cli/smtp.ts";
import { isConfigError } from "./env.ts";

/** POSIX: LC_ALL before LC_MESSAGES before LANG; "ko_KR.UTF-8" is Korean, "C" is English. */
const hostLocale = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)?.split(
  ".",
)[0];

// The other commands are loaded only when they are asked for: a lookup must not wait for web servers and chat SDKs.
async function main(): Promise<number> {
  const line = parse();
  if (!line) return 2;
  if (line.version) return say(version());
  if (line.help || line.command === undefined || line.command === "help") return usage(line);
  switch (line.command) {
    case "smtp":
      return smtp(line);
    case "explain":
      return (await import("./cli/explain.ts")).explainCommand(line.rest, line);
    case "start":
      return (await import("./start.ts")).startCommand(process.env, version(), line);
    case "slack":
    case "discord":
      return (await import("./deploy.ts")).deployCommand(process.env, line);
    default:
      return complain(line.command, line);
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

async function smtp(line: CommandLine): Promise<number> {
  if (line.stdin) return (await import("./cli/smtp-lines.ts")).smtpLines(line);
  return smtpCommand(line.rest.join(" "), line);
}

function usage(line: CommandLine): number {
  return say(wordsFor(line.locale).say("cli.usage"));
}

function complain(name: string, { locale }: CommandLine): number {
  const words = wordsFor(locale);
  console.error(`${words.say("cli.unknown-command", { name })}\n\n${words.say("cli.usage")}`);
  return 2;
}

function say(text: string): number {
  print(text);
  return 0;
}

function version(): string {
  const file = join(import.meta.dirname, "../package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** No top-level await: a distribution loads this as CommonJS, which starts sooner. */
async function run(): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!isConfigError(error)) throw error;
    console.error(error.message);
    // What was started before the wrong variable was met would keep the process alive.
    process.exit(2);
  }
}

run();
