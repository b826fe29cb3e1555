#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { type CommandLine, readCommandLine } from "./cli/options.ts";
import { print } from "./cli/output.ts";
import { ConfigError } from "./env.ts";

/** POSIX: LC_ALL before LC_MESSAGES before LANG; "ko_KR.UTF-8" is Korean, "C" is English. */
const hostLocale = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)?.split(
  ".",
)[0];

// Each command is loaded only when it is asked for: a lookup must not wait for web servers and chat SDKs.
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
  return (await import("./cli/smtp.ts")).smtpCommand(line.rest.join(" "), line);
}

async function usage(line: CommandLine): Promise<number> {
  const { wordsFor } = await import("../src/index.ts");
  return say(wordsFor(line.locale).say("cli.usage"));
}

async function complain(name: string, { locale }: CommandLine): Promise<number> {
  const { wordsFor } = await import("../src/index.ts");
  const words = wordsFor(locale);
  console.error(`${words.say("cli.unknown-command", { name })}\n\n${words.say("cli.usage")}`);
  return 2;
}

function say(text: string): number {
  print(text);
  return 0;
}

function version(): string {
  const file = new URL("../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  // What was started before the wrong variable was met would keep the process alive.
  process.exit(2);
}
